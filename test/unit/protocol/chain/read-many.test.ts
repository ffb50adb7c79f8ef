import {
  type Client,
  createClient,
  custom,
  decodeAbiParameters,
  decodeFunctionData,
  encodeFunctionResult,
  type Hex,
  HttpRequestError,
  isHex,
  multicall3Abi,
  numberToHex,
  parseAbi,
  parseAbiParameters,
  RpcRequestError,
  size,
} from "viem";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readMany } from "#protocol/chain/read-many.ts";

const MULTICALL3 = "0xcA11bde05977b3631167028862bE2a173976CA11";
const source = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const abi = parseAbi([
  "function plus(uint256 x) view returns (uint256)",
  "function text(uint256 x) view returns (string)",
  "function two(uint256 x) view returns ((uint256 a, uint256 b) both)",
  "function list(uint256 x) view returns (uint256[])",
  "function five(uint256 x) view returns (uint256[5])",
  "function texts(uint256 x) view returns (string[2])",
  "function raw(uint256 x, bytes more) view returns (bytes)",
]);
const callSchema = z.object({ to: z.string().optional(), data: z.custom<Hex>(isHex) });

interface Node {
  deployed?: boolean;
  /** Reads that it takes at once. */
  most?: number;
  /** The argument whose call reverts. */
  bad?: bigint;
  /** The block from which on Multicall3 is there. */
  since?: bigint;
}

/** A node whose contract answers with one more than it was asked, and what it was asked in each request. */
function startNode(node: Node = {}) {
  const parts: { to: string | undefined; reads: number; bytes: number; block: unknown }[] = [];
  let codes = 0;
  const one = (data: Hex): Hex => {
    const { functionName, args } = decodeFunctionData({ abi, data });
    const [x] = args;
    if (x === node.bad) throw refusal(3, "execution reverted");
    const results = {
      plus: x + 1n,
      text: `${x}`,
      two: { a: x, b: x },
      list: [x],
      five: [x, x, x, x, x],
      texts: ["a", "b"],
      raw: "0x12",
    };
    return encodeFunctionResult({ abi, functionName, result: results[functionName] as never });
  };
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    const list = z.array(z.unknown()).parse(params);
    if (method === "eth_getCode") {
      codes += 1;
      return node.deployed === true && list[0] === MULTICALL3 ? "0x60" : "0x";
    }
    const { to, data } = callSchema.parse(list[0]);
    const block = list[1];
    if (to?.toLowerCase() === source.toLowerCase()) {
      parts.push({ to, reads: 1, bytes: size(data), block });
      return one(data);
    }
    if (to !== undefined && node.since !== undefined && BigInt(String(block)) < node.since) return "0x";
    const sent = to === undefined ? sentAlong(data) : data;
    const { args } = decodeFunctionData({ abi: multicall3Abi, data: sent });
    const calls = args?.[0] as readonly { callData: Hex }[];
    parts.push({ to, reads: calls.length, bytes: size(sent), block });
    if (calls.length > (node.most ?? Number.POSITIVE_INFINITY)) throw refusal(-32000, "too much at once");
    const result = calls.map(({ callData }) => ({ success: true, returnData: one(callData) }));
    return encodeFunctionResult({ abi: multicall3Abi, functionName: "aggregate3", result });
  };
  const client: Client = createClient({ transport: custom({ request }, { retryCount: 0 }) });
  return { client, parts, codes: () => codes };
}

/** What viem sends to the code that it sends along: (bytes code, bytes data) after the constructor's own code. */
function sentAlong(data: Hex): Hex {
  const parameters = parseAbiParameters("bytes code, bytes data");
  const at = data.indexOf("40".padStart(64, "0"));
  return decodeAbiParameters(parameters, `0x${data.slice(at)}`)[1];
}

function refusal(code: number, message: string) {
  return new RpcRequestError({ body: { method: "eth_call" }, error: { code, message }, url: "http://127.0.0.1" });
}

const questions = (many: number, functionName: "plus" | "text" | "two" | "list" | "five" | "texts" = "plus") =>
  Array.from({ length: many }, (_, index) => ({ address: source, abi, functionName, args: [BigInt(index)] }) as const);
const answers = (many: number) => Array.from({ length: many }, (_, index) => BigInt(index) + 1n);

describe("many values of contracts", () => {
  it("come in one request where the chain has Multicall3, at the block that is named", async () => {
    const { client, parts, codes } = startNode({ deployed: true });
    expect(await readMany(client, questions(5), 9n)).toEqual(answers(5));
    expect(parts).toMatchObject([{ to: MULTICALL3, reads: 5, block: numberToHex(9) }]);
    expect(await readMany(client, questions(3))).toEqual(answers(3));
    expect(parts[1]).toMatchObject({ reads: 3, block: "latest" });
    expect(codes()).toBe(1);
  });

  it("are asked of its code, sent along, where it has not", async () => {
    const { client, parts } = startNode();
    expect(await readMany(client, questions(5), 9n)).toEqual(answers(5));
    expect(parts).toMatchObject([{ to: undefined, reads: 5, block: numberToHex(9) }]);
  });

  it("are none without a request, and a single one is an ordinary call", async () => {
    const { client, parts, codes } = startNode({ deployed: true });
    expect(await readMany(client, [])).toEqual([]);
    expect(await readMany(client, questions(1), 4n)).toEqual([1n]);
    expect(parts).toMatchObject([{ to: source, reads: 1, block: numberToHex(4) }]);
    expect(codes()).toBe(0);
  });

  it.each([
    ["deployed", true, { plus: 280, text: 55, two: 280, list: 55, five: 222, texts: 29 }],
    ["sent along", false, { plus: 150, text: 20, two: 125, list: 20, five: 83, texts: 11 }],
  ] as const)("come in parts whose call and answer have room, with Multicall3 %s", async (_, deployed, most) => {
    for (const [name, reads] of Object.entries(most)) {
      const { client, parts } = startNode({ deployed });
      await readMany(client, questions(reads + 2, name as keyof typeof most));
      expect(parts[0]?.reads, name).toBe(reads);
    }
  });

  it("fill a request to its last byte", async () => {
    const raw = (words: number) =>
      ({ address: source, abi, functionName: "raw", args: [1n, `0x${"00".repeat(32 * words)}`] }) as const;
    const eight = [...Array.from({ length: 7 }, () => raw(240)), raw(247)];
    const full = startNode({ deployed: true });
    await readMany(full.client, eight);
    expect(full.parts.map(({ reads }) => reads)).toEqual([8]);
    const over = startNode({ deployed: true });
    await readMany(over.client, [...eight.slice(0, 7), raw(248)]);
    expect(over.parts.map(({ reads }) => reads)).toEqual([7, 1]);
    const bytes = startNode({ deployed: true });
    await readMany(
      bytes.client,
      Array.from({ length: 57 }, () => raw(0)),
    );
    expect(bytes.parts.map(({ reads }) => reads)).toEqual([55, 2]);
  });

  it("of which one alone is too long come one by one", async () => {
    const { client, parts } = startNode({ deployed: true });
    const long = { address: source, abi, functionName: "raw", args: [1n, `0x${"00".repeat(70_000)}`] } as const;
    expect(await readMany(client, [long, long])).toEqual(["0x12", "0x12"]);
    expect(parts.map(({ to }) => to)).toEqual([source, source]);
  });

  it("are asked for in halves where a node refuses them, and in smaller parts from then on", async () => {
    const { client, parts } = startNode({ deployed: true, most: 60 });
    expect(await readMany(client, questions(100))).toEqual(answers(100));
    expect(parts.map(({ reads }) => reads)).toEqual([100, 50, 50]);
    parts.length = 0;
    expect(await readMany(client, questions(100))).toEqual(answers(100));
    expect(parts.map(({ reads }) => reads)).toEqual([25, 50, 25]);
    const odd = startNode({ deployed: true, most: 2 });
    expect(await readMany(odd.client, questions(3))).toEqual(answers(3));
    expect(odd.parts.map(({ reads }) => reads)).toEqual([3, 2, 1]);
  });

  it("throw the error of the one that reverts, without learning anything about their number", async () => {
    const { client, parts } = startNode({ deployed: true, bad: 3n });
    await expect(readMany(client, questions(8))).rejects.toThrow("execution reverted");
    parts.length = 0;
    expect(
      await readMany(
        client,
        questions(8).filter(({ args: [x] }) => x !== 3n),
      ),
    ).toHaveLength(7);
    expect(parts.map(({ reads }) => reads)).toEqual([7]);
  });

  it("are asked of the code sent along at blocks from before Multicall3, and from then on", async () => {
    const { client, parts } = startNode({ deployed: true, since: 5n });
    expect(await readMany(client, questions(4), 4n)).toEqual(answers(4));
    expect(parts.map(({ to }) => to)).toEqual([undefined]);
    expect(await readMany(client, questions(4), 6n)).toEqual(answers(4));
    expect(parts.map(({ to }) => to)).toEqual([undefined, undefined]);
  });

  it("are not asked for again in parts by a node that does not answer, which is asked anew the next time", async () => {
    let requests = 0;
    let away = true;
    const working = startNode({ deployed: true });
    const client = createClient({
      transport: custom(
        {
          request: async (request) => {
            requests += 1;
            if (away) throw new HttpRequestError({ url: "http://127.0.0.1", status: 503 });
            return working.client.request(request);
          },
        },
        { retryCount: 0 },
      ),
    });
    await expect(readMany(client, questions(8))).rejects.toThrow();
    expect(requests).toBe(1);
    away = false;
    expect(await readMany(client, questions(8))).toEqual(answers(8));
    expect(requests).toBe(3);
    away = true;
    await expect(readMany(client, questions(8))).rejects.toThrow();
    expect(requests).toBe(4);
  });
});
