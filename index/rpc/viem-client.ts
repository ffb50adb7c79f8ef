import { type Client, createClient, custom } from "viem";
import { call } from "viem/actions";
import { RpcError } from "./rpc-error.ts";

interface Requester {
  request(method: string, params: unknown[]): Promise<unknown>;
}

/** A viem client over our own requests, for reads that the catalogue defines. */
export function viemClient(requester: Requester): Client {
  return createClient({ transport: transportOf(requester), cacheTime: 0 });
}

/**
 * The same, for many reads: those that begin together go in one request each kilobyte, with the code of Multicall3 sent
 * along. What a node refuses in this way is asked for by itself.
 */
export function togetherClient(requester: Requester): Client {
  const alone = viemClient(requester);
  const together = createClient({
    transport: transportOf(requester),
    cacheTime: 0,
    batch: { multicall: { deployless: true } },
  });
  return together.extend(() => ({
    call: (parameters: Parameters<typeof call>[1]) =>
      call(together, parameters).catch((error: unknown) => {
        if (nodeFault(error) !== undefined) throw error;
        return call(alone, parameters);
      }),
  }));
}

function transportOf(requester: Requester) {
  const provider = {
    request: ({ method, params }: { method: string; params?: unknown }) =>
      requester.request(method, Array.isArray(params) ? params : []),
  };
  return custom(provider, { retryCount: 0 });
}

/** The node's fault inside an error of viem, or undefined when the answer itself was at fault. */
export function nodeFault(error: unknown): RpcError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof RpcError) return cause.fault === "refused" ? undefined : cause;
  }
  return undefined;
}
