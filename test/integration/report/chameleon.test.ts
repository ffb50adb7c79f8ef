import { encodeFunctionData, zeroAddress } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportDifferences } from "#proposals/report/report-differences.ts";
import type { Call } from "#protocol/chain/call.ts";
import { DAY, tokens } from "#test/fixture/governance.ts";
import { foundBy, type ReportChain, startReportChain } from "./report-chain.ts";

/** In the order of the contract's enum. */
const senses = ["Sender", "Producer", "BlockNumber", "GasPrice", "Gas", "Random", "Time", "Word"] as const;
const ALLOWED = tokens(1_000);
type Sense = (typeof senses)[number];
let chain: ReportChain;
const latest = () => chain.client.getBlock();

beforeAll(async () => {
  chain = await startReportChain();
});
afterAll(() => chain.close());

/** Lets a contract take 1,000 tokens, and calls it; it takes one unit where it believes that it is watched. */
async function baited(sense: Sense, mark: bigint) {
  const chameleon = await chain.viem.deployContract("Chameleon", [
    chain.token.address,
    chain.timelock.address,
    senses.indexOf(sense),
    mark,
  ]);
  const { abi } = chain.token;
  const approve = encodeFunctionData({ abi, functionName: "approve", args: [chameleon.address, ALLOWED] });
  const collect = encodeFunctionData({ abi: chameleon.abi, functionName: "collect" });
  const calls: Call[] = [
    { target: chain.token.address, valueWei: 0n, data: approve },
    { target: chameleon.address, valueWei: 0n, data: collect },
  ];
  return { chameleon, calls };
}

describe("a contract that behaves otherwise on a fork", () => {
  it.each([
    ["Producer", async () => BigInt((await latest()).miner), "with another block producer"],
    ["BlockNumber", async () => (await latest()).number + 500n, "at another block number"],
    ["GasPrice", async () => 10n ** 10n, "at another gas price"],
    ["Gas", async () => 13_000_000n, "with less gas to spare"],
    ["Random", async () => BigInt(`0x${"17".repeat(32)}`), "with another random value in the block"],
    ["Time", async () => (await latest()).timestamp + BigInt(8 * DAY), "7 days later"],
  ] satisfies [Sense, () => Promise<bigint>, string][])("is seen to take more by %s", async (sense, mark, words) => {
    const { calls, chameleon } = await baited(sense, await mark());
    const report = await chain.reportDraft(calls);
    expect(foundBy(report, "surroundings")[0]).toBe(`error: It does something else ${words}`);
    expect(foundBy(report, "surroundings")).toHaveLength(2);
    expect(report.findings.map(({ key }) => key.toLowerCase())).toContain(chameleon.address.toLowerCase());
  });

  it("is not caught when it waits for one sender, but its code is named", async () => {
    const { calls } = await baited("Sender", 0xb07n);
    expect(foundBy(await chain.reportDraft(calls), "surroundings")).toEqual([
      expect.stringMatching(/^warning: 0x\w+ can tell a fork from the chain$/),
    ]);
  });

  it("is not caught when it waits for a later time than the runs try", async () => {
    const { timestamp } = await chain.client.getBlock();
    const { calls } = await baited("Time", timestamp + BigInt(60 * DAY));
    const found = foundBy(await chain.reportDraft(calls), "surroundings");
    expect(found.some((line) => line.startsWith("error"))).toBe(false);
  });

  it("is not caught when someone tells it later, but the next report differs", async () => {
    const { calls, chameleon } = await baited("Word", 0n);
    const first = await chain.reportDraft(calls);
    expect(foundBy(first, "surroundings").some((line) => line.startsWith("error"))).toBe(false);
    expect(reportDifferences(first, await chain.reportDraft(calls))).toEqual([]);
    await chameleon.write.tell({ account: chain.holders[0]?.account ?? zeroAddress });
    const differences = reportDifferences(first, await chain.reportDraft(calls));
    expect(differences.map(({ kind, finding }) => `${kind}: ${finding.title}`)).toContain(
      `changed: TimelockController (${chain.deployment.contracts.TimelockController}) loses 1,000 NET`,
    );
  });
});
