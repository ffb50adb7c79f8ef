import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Address, Hex } from "viem";
import { z } from "zod";
import { blockHash, blockOfHash, FormulaChain, type FormulaLog } from "./formula-chain.ts";

/** What the node puts up with; without a limit, everything. */
export interface NodeLimits {
  rangeBlocks?: number;
  batchCalls?: number;
  /** Of so many requests one is answered with 429. */
  refusesEvery?: number;
}

const optionsSchema = z.object({
  delegates: z.int(),
  proposals: z.int(),
  events: z.int(),
  eventsPerBlock: z.int(),
  rangeBlocks: z.int().optional(),
  batchCalls: z.int().optional(),
  refusesEvery: z.int().optional(),
});
const callSchema = z.object({ id: z.number(), method: z.string(), params: z.array(z.unknown()).default([]) });
const bodySchema = z.union([callSchema, z.array(callSchema)]);
const filterSchema = z.object({
  fromBlock: z.string().optional(),
  toBlock: z.string().optional(),
  blockHash: z.string().optional(),
  address: z.union([z.string(), z.array(z.string())]).optional(),
});

class Refusal extends Error {}

/** A node of a chain that follows from a formula. Run by itself it says where it listens; `bench_*` steers it. */
const options = optionsSchema.parse(JSON.parse(process.argv[2] ?? "{}"));
const chain = new FormulaChain(options);
let requests = 0;
/** Those that the blocks and their logs took, of the requests that were answered. */
let readings = 0;

const server = createServer(async (request, response) => {
  const body = bodySchema.parse(JSON.parse(await text(request)));
  const isSteering = !Array.isArray(body) && body.method.startsWith("bench_");
  if (!isSteering) requests++;
  if (!isSteering && options.refusesEvery !== undefined && requests % options.refusesEvery === 0) {
    response.writeHead(429, { "retry-after": "0" }).end("slow down");
    return;
  }
  if (/eth_getLogs|eth_getBlockByNumber/.test(JSON.stringify(body)) && !isSteering) readings++;
  const tooMany = Array.isArray(body) && body.length > (options.batchCalls ?? Number.POSITIVE_INFINITY);
  const answers = tooMany
    ? { jsonrpc: "2.0", id: null, error: { code: -32600, message: `batch limit is ${options.batchCalls}` } }
    : Array.isArray(body)
      ? body.map(answer)
      : answer(body);
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answers));
});

function answer({ id, method, params }: z.infer<typeof callSchema>) {
  try {
    return { jsonrpc: "2.0", id, result: resultOf(method, params) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { jsonrpc: "2.0", id, error: { code: -32000, message: error.message } };
  }
}

function resultOf(method: string, params: readonly unknown[]): unknown {
  switch (method) {
    case "eth_chainId":
      return `0x${chain.deployment.chainId.toString(16)}`;
    case "eth_blockNumber":
      return `0x${chain.head.toString(16)}`;
    case "eth_getBlockByNumber":
      return headerAt(params[0] === "latest" ? chain.head : Number(params[0]));
    case "eth_getBlockByHash":
      return headerAt(blockOfHash(String(params[0])));
    case "eth_getLogs":
      return logsOf(filterSchema.parse(params[0]));
    case "bench_deployment":
      return chain.deployment;
    case "bench_mine":
      chain.mineVote();
      return chain.head;
    case "bench_requests":
      return readings;
    default:
      throw new Refusal(`execution reverted: nothing answers ${method} here`);
  }
}

function headerAt(number: number) {
  return number <= chain.head ? chain.header(number) : null;
}

function logsOf({ fromBlock, toBlock, blockHash: hash, address }: z.infer<typeof filterSchema>) {
  const from = hash === undefined ? Number(fromBlock) : blockOfHash(hash);
  const to = hash === undefined ? Math.min(Number(toBlock), chain.head) : from;
  if (hash === undefined && to - from + 1 > (options.rangeBlocks ?? Number.POSITIVE_INFINITY)) {
    throw new Refusal(`eth_getLogs is limited to a ${options.rangeBlocks} range`);
  }
  const wanted = new Set((Array.isArray(address) ? address : [address]).map((one) => one?.toLowerCase()));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => blockLogs(from + at, wanted)).flat();
}

function blockLogs(number: number, wanted: ReadonlySet<string | undefined>) {
  const block = { blockNumber: `0x${number.toString(16)}`, blockHash: blockHash(number), removed: false };
  return chain.logs(number).flatMap((log, index) => (wanted.has(log.address) ? placed(log, index, block) : []));
}

function placed({ address, topics, data }: FormulaLog, index: number, block: { blockNumber: string; blockHash: Hex }) {
  const at = `0x${index.toString(16)}`;
  const transactionHash = `0x7a${block.blockHash.slice(-16).padStart(46, "0")}${index.toString(16).padStart(16, "0")}`;
  return { ...block, address: address as Address, topics, data, logIndex: at, transactionIndex: at, transactionHash };
}

server.listen(0, "127.0.0.1");
await once(server, "listening");
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
