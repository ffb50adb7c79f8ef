import { RpcEndpoint } from "./rpc-endpoint.ts";
import { RpcError } from "./rpc-error.ts";

/** Several nodes of one chain, tried in turn. What must be consistent is read from one of them, see `current`. */
export class RpcPool {
  readonly #endpoints: readonly RpcEndpoint[];
  #at = 0;

  constructor(urls: readonly string[], timeoutMs: number) {
    if (urls.length === 0) throw new Error("no RPC URL given: set RPC_URL, or --rpc URL[,URL]");
    this.#endpoints = urls.map((url) => new RpcEndpoint(url, timeoutMs));
  }

  get current(): RpcEndpoint {
    const endpoint = this.#endpoints[this.#at];
    if (endpoint === undefined) throw new RangeError("no endpoint");
    return endpoint;
  }

  /** The node after the current one, which is the same where there is one. */
  get next(): RpcEndpoint {
    return this.#endpoints[(this.#at + 1) % this.#endpoints.length] ?? this.current;
  }

  get size(): number {
    return this.#endpoints.length;
  }

  /** Moves on from a node, unless another request already did. */
  rotateFrom(endpoint: RpcEndpoint): void {
    if (endpoint === this.current) this.#at = (this.#at + 1) % this.#endpoints.length;
  }

  /** For single reads: each node is asked once, until one gives a usable answer. */
  async request(method: string, params: unknown[]): Promise<unknown> {
    for (let tries = 1; ; tries++) {
      const endpoint = this.current;
      try {
        return await endpoint.request(method, params);
      } catch (error) {
        const passing = error instanceof RpcError && error.fault === "transport";
        if (!passing || tries >= this.#endpoints.length) throw error;
        this.rotateFrom(endpoint);
      }
    }
  }

  abort(): void {
    for (const endpoint of this.#endpoints) endpoint.abort();
  }
}
