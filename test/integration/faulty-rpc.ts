import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

/**
 * What a bad node does:
 * `hang` accepts and never answers; `hang-body` sends half an answer and stops; `truncate` sends half and ends;
 * `drop` closes the connection; `html` answers with a page; `slow` answers after `delayMs`.
 */
export type Fault = "hang" | "hang-body" | "http-500" | "http-429" | "truncate" | "drop" | "html" | "slow";

export interface FaultPlan {
  fault: Fault;
  /** Only these methods; all without it. */
  methods?: string[];
  /** How many requests meet the fault; all without it. */
  times?: number;
  delayMs?: number;
}

const callSchema = z.object({
  jsonrpc: z.literal("2.0"),
  id: z.unknown(),
  method: z.string(),
  params: z.array(z.unknown()).default([]),
});
const bodySchema = z.union([callSchema, z.array(callSchema)]);
export type Call = z.infer<typeof callSchema>;
export interface Reply {
  result?: unknown;
  error?: { code: number; message: string };
}

/** How a request is refused that came too soon: without a text it is JSON-RPC, as the node says it. */
export interface Refusal {
  status?: number;
  retryAfter?: () => string;
  text?: string;
}

export type FaultyRpc = Awaited<ReturnType<typeof startFaultyRpc>>;

/** A node that misbehaves on demand: a proxy before a real one. */
export async function startFaultyRpc(firstUrl: string) {
  let targetUrl = firstUrl;
  let plan: FaultPlan | null = null;
  let lagBlocks = 0;
  let chainId: number | null = null;
  const seen: string[] = [];
  let afterwards: { method: string; act: () => Promise<void>; of: (call: Call) => boolean } | null = null;
  let alter: ((call: Call, reply: Reply) => Reply) | null = null;
  let batchLimit = Number.POSITIVE_INFINITY;
  let refuseEvery = 0;
  let refusal: Refusal = {};
  let arrange: ((replies: unknown[]) => unknown[]) | null = null;
  let requests = 0;

  const forward = async (body: unknown): Promise<string> => {
    const response = await fetch(targetUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.text();
  };

  const headBelow = async (): Promise<string> => {
    const answer = JSON.parse(await forward({ jsonrpc: "2.0", id: 1, method: "eth_blockNumber", params: [] }));
    return `0x${Math.max(0, Number(answer.result) - lagBlocks).toString(16)}`;
  };

  const lagged = async (call: Call): Promise<Call> => {
    if (lagBlocks === 0) return call;
    const latest = await headBelow();
    return { ...call, params: call.params.map((param) => (param === "latest" ? latest : param)) };
  };

  const answerOne = async (call: Call): Promise<unknown> => {
    if (call.method === "eth_chainId" && chainId !== null) {
      return { jsonrpc: "2.0", id: call.id, result: `0x${chainId.toString(16)}` };
    }
    if (call.method === "eth_blockNumber" && lagBlocks > 0) {
      return { jsonrpc: "2.0", id: call.id, result: await headBelow() };
    }
    const reply = JSON.parse(await forward(await lagged(call)));
    return alter === null ? reply : alter(call, reply);
  };

  const takeFault = (calls: readonly Call[]): FaultPlan | null => {
    const meets = plan?.methods === undefined || calls.some(({ method }) => plan?.methods?.includes(method));
    if (plan === null || !meets) return null;
    const met = plan;
    if (plan.times !== undefined) plan = plan.times > 1 ? { ...plan, times: plan.times - 1 } : null;
    return met;
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = bodySchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
    const calls = Array.isArray(body) ? body : [body];
    seen.push(...calls.map(({ method }) => method));
    requests++;
    if (refuseEvery > 0 && requests % refuseEvery === 0) return refuseAsOneTooMany(response, refusal);
    if (Array.isArray(body) && calls.length > batchLimit) {
      return refuse(response, 200, `Batch of more than ${batchLimit} requests are not allowed`);
    }
    const met = takeFault(calls);
    if (met?.fault === "slow") await sleep(met.delayMs ?? 1_000);
    else if (met !== null && ["hang", "drop", "http-500", "http-429", "html"].includes(met.fault)) {
      return misbehave(met.fault, response);
    }
    const answers = await Promise.all(calls.map(answerOne));
    if (afterwards !== null && calls.some((call) => call.method === afterwards?.method && afterwards.of(call))) {
      const { act } = afterwards;
      afterwards = null;
      await act();
    }
    const together = arrange === null ? answers : arrange(answers);
    const text = JSON.stringify(Array.isArray(body) ? together : answers[0]);
    response.writeHead(200, { "content-type": "application/json" });
    if (met?.fault === "truncate") response.end(text.slice(0, text.length / 2));
    else if (met?.fault === "hang-body") response.write(text.slice(0, text.length / 2));
    else response.end(text);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    /** Methods asked for so far. */
    seen,
    /** Puts another node behind the same URL. */
    turnTo(url: string) {
      targetUrl = url;
    },
    fail(next: FaultPlan | null) {
      plan = next;
    },
    /** Does something between the node's next answer to a method, or to one such call of it, and its delivery. */
    once(method: string, act: () => Promise<void>, of: (call: Call) => boolean = () => true) {
      afterwards = { method, act, of };
    },
    /** Answers otherwise than the node does; null to be honest again. */
    alter(change: ((call: Call, reply: Reply) => Reply) | null) {
      alter = change;
    },
    /** Refuses batches of more calls. */
    limitBatches(calls: number) {
      batchLimit = calls;
    },
    /** Answers every n-th request with 429, or as told; none for 0. */
    limitRequests(every: number, as: Refusal = {}) {
      refuseEvery = every;
      refusal = as;
    },
    /** Answers batches in another order, or not whole; null to be honest again. */
    arrangeBatches(change: ((replies: unknown[]) => unknown[]) | null) {
      arrange = change;
    },
    /** Pretends that the chain ends this many blocks earlier. */
    lag(blocks: number) {
      lagBlocks = blocks;
    },
    /** Pretends to be another chain; null to be honest again. */
    pretendChainId(id: number | null) {
      chainId = id;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As gateways do that read no further than the limit: the error has no id. */
function refuse(response: ServerResponse, status: number, message: string): void {
  const error = { jsonrpc: "2.0", id: null, error: { code: -32005, message } };
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(error));
}

function refuseAsOneTooMany(response: ServerResponse, { status = 429, retryAfter, text }: Refusal): void {
  if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter());
  if (text === undefined) refuse(response, status, "Too many requests");
  else response.writeHead(status, { "content-type": "text/html" }).end(text);
}

function misbehave(fault: Fault, response: ServerResponse): void {
  if (fault === "drop") response.destroy();
  else if (fault === "http-500") response.writeHead(500, { "content-type": "text/plain" }).end("Internal Server Error");
  else if (fault === "http-429") response.writeHead(429, { "retry-after": "1" }).end("Too Many Requests");
  else if (fault === "html") response.writeHead(200, { "content-type": "text/html" }).end("<html>maintenance</html>");
}
