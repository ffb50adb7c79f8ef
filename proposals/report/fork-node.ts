import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import type { EIP1193RequestFn } from "viem";
import { z } from "zod";
import { oneLine } from "#protocol/input/one-line.ts";

/** A node on this machine that a fork reads, of one chain. */
export interface ForkNode {
  url: string;
  close(): Promise<void>;
}

const requestSchema = z.object({
  id: z.union([z.number(), z.string()]),
  method: z.string().regex(/^(eth_get\w+|eth_blockNumber|eth_chainId|eth_feeHistory|net_version)$/),
  params: z.array(z.unknown()).default([]),
});

const METHOD_NOT_FOUND = -32601;
const INTERNAL_ERROR = -32603;

/**
 * Passes on what a fork reads, each question once: the simulated chain asks for the same account again in every block
 * and call unless it knows the chain and the block is old, which makes thousands of requests out of a hundred. What a
 * node refuses is asked for as `request` does, again or of another node.
 */
export async function serveForkNode(request: EIP1193RequestFn): Promise<ForkNode> {
  const answers = new Map<string, Promise<unknown>>();
  const ask = (method: string, params: unknown[]): Promise<unknown> => {
    const question = JSON.stringify([method, params]);
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer: Promise<unknown> = request({ method, params });
    answers.set(question, answer);
    answer.catch(() => answers.delete(question));
    return answer;
  };
  const server = createServer((incoming, response) => {
    void answerTo(incoming, ask).then((answer) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ jsonrpc: "2.0", ...answer }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => close(server) };
}

async function answerTo(incoming: IncomingMessage, ask: (method: string, params: unknown[]) => Promise<unknown>) {
  const parsed = requestSchema.safeParse(await json(incoming).catch(() => undefined));
  if (!parsed.success) {
    return { id: null, error: { code: METHOD_NOT_FOUND, message: "Only what a chain's state holds can be read here" } };
  }
  const { id, method, params } = parsed.data;
  try {
    return { id, result: (await ask(method, params)) ?? null };
  } catch (error) {
    return { id, error: { code: INTERNAL_ERROR, message: oneLine(error) } };
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
