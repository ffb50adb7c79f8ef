import { type EIP1193RequestFn, hexToNumber, http, isHex } from "viem";

/** One RPC URL and what was learnt about it. */
export interface Endpoint {
  url: URL;
  request: EIP1193RequestFn;
  /** True once it said that it serves the right chain; asked again after each failure. */
  trusted: boolean;
  failures: number;
  restsUntilMs: number;
}

export interface EndpointOptions {
  timeoutMs: number;
  largestAnswerBytes: number;
}

export function createEndpoint(url: URL, { timeoutMs, largestAnswerBytes }: EndpointOptions): Endpoint {
  const transport = http(url.href, { timeout: timeoutMs, retryCount: 0, maxResponseBodySize: largestAnswerBytes });
  const { request } = transport({ retryCount: 0, timeout: timeoutMs });
  return { url, request, trusted: false, failures: 0, restsUntilMs: 0 };
}

/** The chain that an endpoint says it serves. */
export async function readChainId(endpoint: Endpoint): Promise<number> {
  const chainId: unknown = await endpoint.request({ method: "eth_chainId" });
  if (!isHex(chainId))
    throw new Error(`${endpoint.url.host} answered eth_chainId with ${String(chainId).slice(0, 40)}`);
  return hexToNumber(chainId);
}

const LONGEST_REST_MS = 30_000;

/** A failing endpoint rests, longer each time, while others are asked. */
export function rest(endpoint: Endpoint, nowMs: number): void {
  endpoint.trusted = false;
  endpoint.failures += 1;
  endpoint.restsUntilMs = nowMs + Math.min(250 * 2 ** endpoint.failures, LONGEST_REST_MS);
}
