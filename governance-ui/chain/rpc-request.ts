import { RpcRequestError } from "viem";
import * as z from "zod/mini";

const reply = z.union([
  z.object({ error: z.object({ code: z.number(), message: z.string(), data: z.optional(z.unknown()) }) }),
  z.object({ result: z.unknown() }),
]);

let nextId = 1;

const TOO_MANY = 429;
const TRIES = 5;
const PAUSE_MS = 300;

/** A node that takes too many requests has not looked at this one: it is asked again, a little later each time. */
async function askPatiently(url: string, body: string): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    if (response.status !== TOO_MANY || tries === TRIES) return response;
    await new Promise((resolve) => setTimeout(resolve, tries * PAUSE_MS));
  }
}

/** One JSON-RPC request; an error reply is thrown as viem's own, revert data included. */
export async function rpcRequest(url: string, method: string, params: unknown): Promise<unknown> {
  const body = { jsonrpc: "2.0", id: nextId++, method, params: params ?? [] };
  const response = await askPatiently(url, JSON.stringify(body));
  const answer = reply.parse(await response.json());
  if ("error" in answer) throw new RpcRequestError({ body, url, error: answer.error });
  return answer.result;
}
