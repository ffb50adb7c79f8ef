import { type Client, createClient, custom } from "viem";
import { RpcError } from "./rpc-error.ts";

interface Requester {
  request(method: string, params: unknown[]): Promise<unknown>;
}

/** A viem client over our own requests, for reads that the catalogue defines. */
export function viemClient(requester: Requester): Client {
  const provider = {
    request: ({ method, params }: { method: string; params?: unknown }) =>
      requester.request(method, Array.isArray(params) ? params : []),
  };
  return createClient({ transport: custom(provider, { retryCount: 0 }), cacheTime: 0 });
}

/** The node's fault inside an error of viem, or undefined when the answer itself was at fault. */
export function nodeFault(error: unknown): RpcError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof RpcError) return cause.fault === "refused" ? undefined : cause;
  }
  return undefined;
}
