import { encodeFunctionData, parseAbi } from "viem";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { actionFileSchema } from "#proposals/action-files/action-file.ts";
import { expectIndexEqualsChain } from "./expect-equal.ts";
import { expectFullPages } from "./expect-pages.ts";
import { account, type GovernedChain, settings, startGovernedChain } from "./governed-chain.ts";
import { type RunningIndex, startIndex } from "./indexed-chain.ts";

/** Holds one number: any call with an argument sets it, any without answers it; it emits nothing. */
const gauge = "0x00000000000000000000000000000000000a11ce";
const GAUGE_CODE = "0x60043611600f575f545f5260205ff35b6004355f5500";
/** The same with a number for each key, which comes first. */
const shelf = "0x00000000000000000000000000000000000000e1";
const SHELF_CODE = "0x60243611601157600435545f5260205ff35b6024356004355500";
const abi = parseAbi(["function setLevel(uint256 level)"]);
const shelfAbi = parseAbi(["function setPlace(uint256 shelf, uint256 place)"]);

const gaugeFile = actionFileSchema.parse({
  id: "gauge",
  name: "Gauge",
  contracts: { Gauge: { addresses: { "31337": gauge } }, Shelf: { addresses: { "31337": shelf } } },
  actions: [
    {
      id: "level",
      contract: "Gauge",
      title: "Set the level",
      call: "setLevel(uint256 level)",
      arguments: { level: { label: "Level", kind: "integer", unit: "marks", min: "1", max: "100" } },
      sentence: "Set the level to {level}",
      current: { view: "level() view returns (uint256 level)", label: "Level" },
    },
    {
      id: "place",
      contract: "Shelf",
      title: "Set a place",
      call: "setPlace(uint256 shelf, uint256 place)",
      arguments: {
        shelf: { label: "Shelf", kind: "integer", min: "1", max: "9" },
        place: { label: "Place", kind: "integer", min: "1", max: "100" },
      },
      sentence: "Set the place of {shelf} to {place}",
      current: { view: "placeOf(uint256 shelf) view returns (uint256 place)", label: "Place of" },
    },
  ],
});

let governed: GovernedChain;
let index: RunningIndex;

beforeEach(async () => {
  governed = await startGovernedChain();
  await governed.chain.setCode({ address: gauge, bytecode: GAUGE_CODE });
  await governed.chain.setCode({ address: shelf, bytecode: SHELF_CODE });
  index = await startIndex({
    pace: { readingsEveryMs: 200 },
    deployment: governed.deployment,
    rpcUrls: [governed.rpcUrl],
    actionFiles: [gaugeFile],
  });
});

afterEach(async () => {
  await index?.stop();
  await governed?.close();
});

const calls = (level: bigint) => [
  { target: gauge, data: encodeFunctionData({ abi, functionName: "setLevel", args: [level] }) } as const,
];

async function passAndExecute(levels: bigint[]): Promise<void> {
  for (const level of levels) await pass(calls(level), `level ${level}`);
}

async function pass(proposed: Parameters<typeof governed.propose>[1], description: string): Promise<void> {
  const id = await governed.propose(account(1), proposed, description);
  await governed.skip(settings.votingDelay + 1);
  await governed.vote(account(1), id, 1);
  await governed.skip(settings.votingPeriod);
  await governed.queue(proposed, description);
  await governed.skip(settings.timelockDelay);
  await governed.execute(proposed, description);
}

const parameter = async () => {
  const { body } = await index.get("/api/parameters");
  return body.items.find(({ id }: { id: string }) => id === "gauge.level");
};

describe("a parameter that no list names, one of many by what the call is about", () => {
  it("is listed once a vote has set it, with its value and its votes as its history", async () => {
    for (const place of [42n, 60n]) {
      const data = encodeFunctionData({ abi: shelfAbi, args: [3n, place] });
      await pass([{ target: shelf, data }], `place ${place}`);
    }
    await expectIndexEqualsChain(index, governed);
    const { body } = await index.get("/api/parameters");
    const found = body.items.find(({ id }: { id: string }) => id === "gauge.place.3");
    expect(found).toMatchObject({ label: "Place of 3", value: "60", changes: 2 });
    const history = await index.get("/api/parameters/gauge.place.3/history");
    expect(history.body.items).toMatchObject([
      { old: "42", new: "60", cause: "proposal", proposalNumber: 2 },
      { old: "0", new: "42", cause: "proposal", proposalNumber: 1 },
    ]);
    const proposal = await index.get("/api/proposals/2");
    expect(proposal.body.actions).toMatchObject([
      { parameterId: "gauge.place.3", parameterLabel: "Place of 3", oldValue: "42", newValue: "60" },
    ]);
  });
});

describe("a parameter of a contract that emits nothing", () => {
  it("has its history from the executions that changed it, each with the proposal", async () => {
    await passAndExecute([42n, 60n]);
    await expectIndexEqualsChain(index, governed);
    const { body } = await index.get("/api/parameters/gauge.level/history");
    expect(body.items).toMatchObject([
      { old: "42", new: "60", cause: "proposal", proposalNumber: 2, headroom: { down: "59", up: "40" } },
      { old: "0", new: "42", cause: "proposal", proposalNumber: 1 },
    ]);
    await expectFullPages(index, "/api/parameters/gauge.level/history");
    const proposal = await index.get("/api/proposals/2");
    expect(proposal.body.actions).toMatchObject([
      { actionId: "gauge.level", sentence: "Set the level to 60 marks", oldValue: "42", newValue: "60", unit: "marks" },
    ]);
    await expect.poll(async () => (await parameter()).value).toBe("60");
  });

  it("given a reorg that undoes an execution, loses that change", async () => {
    await passAndExecute([42n]);
    const fork = await governed.chain.snapshot();
    await passAndExecute([60n]);
    await expectIndexEqualsChain(index, governed);
    await governed.chain.revert({ id: fork });
    await governed.skip(60);
    await expectIndexEqualsChain(index, governed);
    const { body } = await index.get("/api/parameters/gauge.level/history");
    expect(body.items).toMatchObject([{ old: "0", new: "42" }]);
    await expect.poll(async () => (await parameter()).value).toBe("42");
  });

  it("given a direct change that no event tells of, shows the value that the chain has", async () => {
    await governed.chain.sendTransaction({ account: account(3), to: gauge, data: calls(7n)[0]?.data ?? "0x" });
    await expect.poll(async () => (await parameter())?.value).toBe("7");
  });
});
