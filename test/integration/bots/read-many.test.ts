import { type Client, createClient, decodeAbiParameters, type Hex, http, parseAbiParameters, size } from "viem";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { readMany } from "#protocol/chain/read-many.ts";
import { type BotChain, startBotChain } from "./bot-chain.ts";

const MULTICALL3 = "0xcA11bde05977b3631167028862bE2a173976CA11";
const READS = 500;
/** Answers of one word that the code of a deployed contract has room for. */
const LEAST_CODE_PARTS = Math.ceil((READS * 160) / 24_576);

const callsSchema = z.tuple([z.object({ to: z.string().optional(), data: z.string().startsWith("0x") })]).rest(z.any());

let chain: BotChain;
let client: Client;
/** The `eth_call`s that reached the node, refused or not. */
let calls: { to?: string | undefined; data: Hex }[] = [];
/** Most bytes of a call that the node takes. */
let mostBytes = Number.POSITIVE_INFINITY;

beforeAll(async () => {
  chain = await startBotChain();
  chain.rpc.state.answer = async (method, params) => {
    if (method !== "eth_call") return undefined;
    const [{ to, data }] = callsSchema.parse(params);
    calls.push({ to, data: data as Hex });
    if (size(data as Hex) > mostBytes) throw { code: -32000, message: "too much at once" };
    return undefined;
  };
});
afterAll(() => chain.close());
beforeEach(() => {
  client = createClient({ transport: http(chain.rpc.url, { retryCount: 0 }) });
  calls = [];
  mostBytes = Number.POSITIVE_INFINITY;
});

const balances = (many: number) =>
  Array.from(
    { length: many },
    (_, index) =>
      ({
        address: chain.token.address,
        abi: chain.token.abi,
        functionName: "balanceOf",
        args: [chain.holders[index % 7]?.account.address ?? chain.timelock.address],
      }) as const,
  );

async function expectBalances(many: number): Promise<void> {
  const expected = await Promise.all(balances(7).map(({ args }) => chain.token.read.balanceOf(args)));
  const found = await readMany(client, balances(many));
  expect(found).toEqual(Array.from({ length: many }, (_, index) => expected[index % 7]));
}

describe("given a chain without Multicall3", () => {
  it("reads come in parts whose answers have room in a contract's code, and no more of them than that asks for", async () => {
    await expectBalances(READS);
    expect(calls.every(({ to }) => to === undefined)).toBe(true);
    expect(calls.length).toBeLessThanOrEqual(LEAST_CODE_PARTS + 1);
  });

  it("a single value is read by an ordinary call", async () => {
    await expectBalances(1);
    expect(calls.map(({ to }) => to)).toEqual([chain.token.address.toLowerCase()]);
  });

  it("what a node refuses is asked for in smaller parts, which are remembered", async () => {
    mostBytes = 16_000;
    await expectBalances(READS);
    const first = calls.length;
    calls = [];
    await expectBalances(READS);
    expect(calls.length).toBeLessThan(first);
    expect(calls.filter(({ data }) => size(data) > mostBytes).length).toBeLessThanOrEqual(2);
  });

  it("a node that takes no such call is asked one by one", async () => {
    mostBytes = 200;
    await expectBalances(20);
  });

  it("a call that reverts throws its own error, after a few requests", async () => {
    const bad = {
      address: chain.governor.address,
      abi: chain.governor.abi,
      functionName: "state",
      args: [7n],
    } as const;
    await expect(readMany(client, [...balances(300), bad, ...balances(99)])).rejects.toThrow(
      "GovernorNonexistentProposal",
    );
    expect(calls.length).toBeLessThanOrEqual(20);
  });

  it("a node that does not answer is not asked again in smaller parts", async () => {
    const silent = createClient({ transport: http("http://127.0.0.1:1", { retryCount: 0 }) });
    await expect(readMany(silent, balances(300))).rejects.toThrow("HTTP request failed");
    chain.rpc.state.fault = (method) => (method === "eth_call" ? "429" : null);
    const before = chain.rpc.state.requests;
    await expect(readMany(client, balances(300))).rejects.toThrow("429");
    chain.rpc.state.fault = () => null;
    expect(chain.rpc.state.requests - before).toBe(2);
  });
});

describe("given Multicall3", () => {
  it("the chain's own is called, and its code sent along for blocks from before it", async () => {
    const before = await chain.client.getBlockNumber();
    await chain.networkHelpers.mine();
    await readMany(client, balances(2));
    await deployMulticall3(calls[0]?.data ?? "0x");
    client = createClient({ transport: http(chain.rpc.url, { retryCount: 0 }) });
    calls = [];
    await expectBalances(READS);
    expect(new Set(calls.map(({ to }) => to))).toEqual(new Set([MULTICALL3]));
    expect(calls.length).toBe(2);
    expect(await readMany(client, balances(READS), before)).toHaveLength(READS);
  });
});

/** The code that viem sent along, put where the chain would have it. */
async function deployMulticall3(sent: Hex): Promise<void> {
  const place = "40".padStart(64, "0");
  const parameters = parseAbiParameters("bytes code, bytes data");
  const [bytecode] = decodeAbiParameters(parameters, `0x${sent.slice(sent.indexOf(place))}`);
  const hash = await chain.deployer.sendTransaction({ data: bytecode });
  const { contractAddress } = await chain.client.waitForTransactionReceipt({ hash });
  const code = await chain.client.getCode({ address: contractAddress ?? "0x" });
  await chain.networkHelpers.setCode(MULTICALL3, code ?? "0x");
}
