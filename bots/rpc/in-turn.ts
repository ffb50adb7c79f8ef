import { createTransport, type EIP1193RequestFn, type Transport } from "viem";
import { BotError, messageOf } from "#bots/engine/bot-error.ts";
import { createEndpoint, type Endpoint, readChainId, rest } from "./endpoint.ts";
import { isNodeFailure } from "./is-node-failure.ts";

export interface InTurnOptions {
  chainId: number;
  timeoutMs: number;
  /** Larger answers are cut off: a return-data bomb must not fill the memory. */
  largestAnswerBytes: number;
  /** `first` after it worked, or at the start. */
  onFailure(url: URL, message: string, first: boolean): void;
}

const ROUNDS = 2;

/** Asks RPC URLs in turn: the first that works is kept, one that fails rests, one that serves another chain is never used. */
export function inTurn(urls: readonly URL[], options: InTurnOptions): Transport {
  const endpoints = urls.map((url) => createEndpoint(url, options));

  async function request({ method, params }: { method: string; params?: unknown }): Promise<unknown> {
    let failure: unknown = new BotError("retry", "no RPC URL is given");
    const started = Date.now();
    // A second round is for failures that pass quickly; a slow one has used up the time already.
    for (let round = 0; round < ROUNDS && Date.now() - started < options.timeoutMs; round++) {
      for (const endpoint of inOrder(endpoints)) {
        try {
          return await ask(endpoint, method, params);
        } catch (error) {
          if (!(error instanceof WrongChainError) && !isNodeFailure(error)) throw error;
          failure = error;
          rest(endpoint, Date.now());
          options.onFailure(endpoint.url, messageOf(error), endpoint.failures === 1);
        }
      }
    }
    throw failure;
  }

  async function ask(endpoint: Endpoint, method: string, params: unknown): Promise<unknown> {
    if (!endpoint.trusted) await requireChain(endpoint, options.chainId);
    const result: unknown = await endpoint.request({ method, params } as Parameters<Endpoint["request"]>[0]);
    if (result === undefined)
      throw new Error(`${endpoint.url.host} answered ${method} with something that is not JSON-RPC`);
    endpoint.failures = 0;
    return result;
  }

  const transport = { key: "in-turn", name: "RPC URLs in turn", type: "in-turn", retryCount: 0 };
  return () => createTransport({ ...transport, request: request as EIP1193RequestFn });
}

/** Those that rest come last, the one that works longest first. */
function inOrder(endpoints: readonly Endpoint[]): Endpoint[] {
  return [...endpoints].sort((a, b) => restLeft(a) - restLeft(b));
}

const restLeft = (endpoint: Endpoint) => Math.max(0, endpoint.restsUntilMs - Date.now());

async function requireChain(endpoint: Endpoint, chainId: number): Promise<void> {
  const found = await readChainId(endpoint);
  if (found !== chainId) throw new WrongChainError(endpoint.url, chainId, found);
  endpoint.trusted = true;
}

export class WrongChainError extends BotError {
  constructor(url: URL, expected: number, found: number) {
    super(
      "alarm",
      `${url.host} serves chain ${found}, but the deployment is on chain ${expected}: check --rpc and --network`,
    );
  }
}
