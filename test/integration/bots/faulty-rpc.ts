import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";

/** What goes wrong with one request. `lost-answer` passes the request on and then breaks the connection. */
export type Fault = "500" | "429" | "hang" | "truncated" | "refused" | "lost-answer" | "not-json";

export interface Provider {
  request(args: { method: string; params?: unknown[] }): Promise<unknown>;
}

const requestSchema = z.object({
  id: z.union([z.number(), z.string()]),
  method: z.string(),
  params: z.array(z.unknown()).optional(),
});

/** An RPC server in front of a chain that breaks requests as it is told to. */
export async function startFaultyRpc(provider: Provider) {
  const state = {
    /** Decides about each request. */
    fault: (_method: string): Fault | null => null,
    /** Answers in place of the chain; undefined leaves it to the chain. */
    answer: async (_method: string, _params: unknown[]): Promise<unknown> => undefined,
    /** Every transaction that reached the chain. */
    sent: [] as string[],
    requests: 0,
  };
  const held = new Set<ServerResponse>();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { id, method, params = [] } = requestSchema.parse(JSON.parse(await textOf(request)));
    state.requests += 1;
    const fault = state.fault(method);
    if (fault === "hang") {
      held.add(response);
      return;
    }
    if (fault === "refused") {
      response.destroy();
      return;
    }
    if (fault === "500" || fault === "429") {
      response.writeHead(Number(fault), { "content-type": "text/plain" }).end("not now");
      return;
    }
    if (method === "eth_sendRawTransaction") state.sent.push(String(params[0]));
    const text = JSON.stringify({ jsonrpc: "2.0", id, ...(await answerOf(method, params)) });
    if (fault === "lost-answer") response.destroy();
    else if (fault === "truncated") sendJson(response, text.slice(0, Math.floor(text.length / 2)));
    else if (fault === "not-json") response.writeHead(200, { "content-type": "text/html" }).end("<p>busy</p>");
    else sendJson(response, text);
  }

  async function answerOf(method: string, params: unknown[]): Promise<object> {
    try {
      const result = (await state.answer(method, params)) ?? (await provider.request({ method, params }));
      return { result };
    } catch (error) {
      return { error: errorOf(error) };
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The RPC server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    state,
    async close() {
      for (const response of held) response.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export type FaultyRpc = Awaited<ReturnType<typeof startFaultyRpc>>;

const providerErrorSchema = z.object({ code: z.number(), message: z.string(), data: z.unknown().optional() });

function errorOf(error: unknown): object {
  const parsed = providerErrorSchema.safeParse(error);
  return parsed.success ? parsed.data : { code: -32603, message: String(error) };
}

function sendJson(response: ServerResponse, text: string): void {
  response.writeHead(200, { "content-type": "application/json" }).end(text);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
