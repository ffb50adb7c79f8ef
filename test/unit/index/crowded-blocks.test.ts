import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type Address, type Hash, type Hex, padHex, toHex } from "viem";
import { afterEach, describe, expect, it } from "vitest";
import { BloomCheck } from "#index/follow/bloom-check.ts";
import { readLogs } from "#index/follow/read-logs.ts";
import { ChainReader, type Header } from "#index/rpc/chain-reader.ts";
import { RpcEndpoint } from "#index/rpc/rpc-endpoint.ts";
import { bloomBits } from "#protocol/chain/bloom.ts";
import { LearntSize } from "#protocol/chain/learnt-size.ts";

const address: Address = `0x${"a1".repeat(20)}`;
const topic: Hash = padHex("0x07");
const watched = Array.from({ length: 5 }, (_, at) => ({ address: padHex(toHex(at + 1), { size: 20 }), topic }));
const bloom = new BloomCheck([{ address, topic }, ...watched]);
const hashOf = (number: number): Hash => padHex(toHex(number + 100));
const everything: Hex = `0x${"ff".repeat(256)}`;

function filterOf(values: readonly Hex[]): Hex {
  const bytes = new Uint8Array(256);
  for (const bit of values.flatMap(bloomBits))
    bytes[255 - (bit >> 3)] = (bytes[255 - (bit >> 3)] ?? 0) | (1 << (bit & 7));
  return toHex(bytes);
}

const header = (number: number, logsBloom: Hex = everything): Header => ({
  number,
  hash: hashOf(number),
  parentHash: hashOf(number - 1),
  timestamp: number,
  logsBloom,
});
const log = (number: number, logIndex = 0) => ({
  address,
  topics: [topic],
  data: "0x",
  blockNumber: toHex(number),
  blockHash: hashOf(number),
  transactionIndex: "0x0",
  logIndex: toHex(logIndex),
  transactionHash: padHex("0x9"),
});

let server: Server | undefined;
afterEach(() => server?.close());

/** A node that gives these logs in turn when asked for a range, and the last ones of them by hash. */
async function nodeOf(answers: ReturnType<typeof log>[][]) {
  const asked: string[] = [];
  const answer = ({ id, params: [filter] }: { id: number; params: [{ blockHash?: Hash }] }) => {
    const byHash = filter.blockHash !== undefined;
    asked.push(byHash ? "hash" : "range");
    const all = (byHash ? answers.at(-1) : answers[Math.min(asked.length, answers.length) - 1]) ?? [];
    return { jsonrpc: "2.0", id, result: byHash ? all.filter(({ blockHash }) => blockHash === filter.blockHash) : all };
  };
  server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request));
    response.end(JSON.stringify(Array.isArray(body) ? body.map(answer) : answer(body)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const reader = new ChainReader(new RpcEndpoint(`http://127.0.0.1:${port}`, 5_000));
  const watch = {
    bloom,
    addresses: [address],
    hash: "0x",
    decode: () => Promise.reject(new Error("not decoded here")),
  };
  const headers = [1, 2, 3].map((number) => header(number));
  return { asked, read: () => readLogs(reader, headers, 1_000, watch as never, new LearntSize(100)) };
}

describe("a block's filter", () => {
  it("tells of logs that are not there, unless it is so full that it names everything", () => {
    const named = header(1, filterOf([address, topic]));
    const given = { ...log(1), blockNumber: 1, transactionIndex: 0, logIndex: 0 } as never;
    expect(bloom.judge(named, [])).toBe("short");
    expect(bloom.judge(named, [given])).toBe("whole");
    expect(bloom.judge(header(1), [])).toBe("crowded");
    expect(bloom.judge(header(1, `0x${"00".repeat(256)}`), [])).toBe("whole");
  });
});

describe("blocks so full that their filters name everything", () => {
  it("are asked for twice, and taken when both answers agree", async () => {
    const node = await nodeOf([[log(1), log(2)]]);
    const blocks = await node.read();
    expect(blocks.map(({ logs }) => logs.length)).toEqual([1, 1, 0]);
    expect(node.asked.filter((how) => how === "range")).toHaveLength(2);
  });

  it("are refused, with the node's name, when the second answer holds more", async () => {
    const node = await nodeOf([[log(1)], [log(1), log(2)]]);
    await expect(node.read()).rejects.toThrow(/127\.0\.0\.1:\d+ left out logs of block 2/);
  });
});
