import {
  encodeFunctionData,
  getAddress,
  type Hex,
  keccak256,
  maxUint256,
  parseEther,
  toBytes,
  zeroAddress,
} from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import { verdict } from "#proposals/report/verdict.ts";
import { althingTokenAbi as abi } from "#protocol/chain/abi/AlthingToken.ts";
import { timelockControllerAbi } from "#protocol/chain/abi/TimelockController.ts";
import type { Call } from "#protocol/chain/call.ts";
import { DAY, tokens } from "#test/fixture/governance.ts";
import { foundBy, type ReportChain, startReportChain } from "./report-chain.ts";

const STRANGER = "0x00000000000000000000000000000000000A11cE";
const PROPOSER_ROLE = keccak256(toBytes("PROPOSER_ROLE"));
let chain: ReportChain;

beforeAll(async () => {
  chain = await startReportChain();
});
afterAll(() => chain.close());

const grant = (): Call => ({
  target: chain.timelock.address,
  valueWei: 0n,
  data: encodeFunctionData({ abi: timelockControllerAbi, functionName: "grantRole", args: [PROPOSER_ROLE, STRANGER] }),
});
const toToken = (data: Hex): Call => ({ target: chain.token.address, valueWei: 0n, data });
const named = (name: string) => `${name} (${chain.deployment.contracts[name]})`;

it("says first that a role is granted among harmless calls", async () => {
  const report = await chain.reportDraft([
    ...chain.calls("governor.votingPeriod", { period: "5 days" }),
    ...chain.calls("treasury.transferToken", { asset: "NET", to: STRANGER, amount: "1000" }),
    grant(),
    ...chain.calls("timelock.minDelay", { delay: "3 days" }),
    ...chain.calls("governor.votingDelay", { delay: "2 days" }),
  ]);
  expect(report.run.executed).toBe(true);
  const [first] = report.findings;
  expect(first).toMatchObject({
    check: "roles",
    level: "error",
    title: `Grants the role PROPOSER_ROLE on ${named("TimelockController")} to ${STRANGER}`,
    change: { before: "does not have it", after: "has it" },
  });
  expect(verdict(report)).toBe(`2 errors. First: ${first?.title}.`);
  expect(foundBy(report, "storage")).toEqual([]);
  expect(foundBy(report, "surroundings")).toEqual([]);
});

it("tells each parameter before and after, with the room that is left", async () => {
  const report = await chain.reportDraft(chain.calls("governor.votingPeriod", { period: "5 days" }));
  expect(report.findings.filter(({ check }) => check === "parameters")).toEqual([
    {
      check: "parameters",
      level: "info",
      key: "governor.votingPeriod",
      title: "Voting period",
      detail: "raw 259200 → 432000; bounds 1 day to 30 days; room 4 days down, 25 days up",
      change: { before: "3 days", after: "5 days" },
      mark: expect.any(String),
    },
  ]);
  expect(verdict(report)).toBe("No errors and no warnings.");
});

it("leaves nothing on the chain that it forks", async () => {
  const before = await chain.client.getBlockNumber();
  await chain.reportDraft(chain.calls("governor.votingPeriod", { period: "5 days" }));
  expect(await chain.client.getBlockNumber()).toBe(before);
  expect(await chain.governor.read.votingPeriod()).toBe(BigInt(3 * DAY));
});

it("tells who gains and loses tokens, votes and coins, and who may take more", async () => {
  await chain.networkHelpers.setBalance(chain.timelock.address, parseEther("5"));
  const report = await chain.reportDraft([
    ...chain.calls("treasury.transferToken", { asset: "NET", to: STRANGER, amount: "250000000" }),
    ...chain.calls("treasury.transferEth", { to: STRANGER, amount: "2 ETH" }),
    toToken(encodeFunctionData({ abi, functionName: "approve", args: [STRANGER, maxUint256] })),
    toToken(encodeFunctionData({ abi, functionName: "delegate", args: [STRANGER] })),
  ]);
  const treasury = named("TimelockController");
  expect(foundBy(report, "balances").sort()).toEqual([
    `info: ${STRANGER} gains 2 ETH`,
    `info: ${STRANGER} gains 250,000,000 NET`,
    `warning: ${treasury} loses 2 ETH`,
    `warning: ${treasury} loses 250,000,000 NET`,
  ]);
  expect(foundBy(report, "approvals")).toEqual([`error: Lets ${STRANGER} take NET of ${treasury}`]);
  expect(foundBy(report, "votes")).toContain(`error: The votes of ${treasury} go to ${STRANGER}`);
  expect(foundBy(report, "votes")).toContain(`info: ${STRANGER} gains 150,000,000 NET of votes`);
  expect(foundBy(report, "storage")).toEqual([]);
});

it("says of an allowance of half the largest number that it has no limit, and of one unit less how much it is", async () => {
  const approved = (amount: bigint) =>
    chain.reportDraft([toToken(encodeFunctionData({ abi, functionName: "approve", args: [STRANGER, amount] }))]);
  for (const [amount, level] of [
    [2n ** 255n, "error"],
    [2n ** 255n - 1n, "error"],
    [2n ** 255n - 2n, "warning"],
  ] as const) {
    const { findings } = await approved(amount);
    const [found] = findings.filter(({ check }) => check === "approvals");
    expect(found).toMatchObject({
      level,
      title: `Lets ${STRANGER} take NET of ${named("TimelockController")}`,
      change: { before: "0 NET", after: level === "error" ? "without limit" : expect.stringMatching(/^57,896,/) },
    });
  }
});

it("says why and where an execution fails, and still what the calls are", async () => {
  const report = await chain.reportDraft([
    ...chain.calls("governor.votingPeriod", { period: "5 days" }),
    toToken(encodeFunctionData({ abi, functionName: "transfer", args: [STRANGER, tokens(900_000_000)] })),
  ]);
  expect(report.run).toMatchObject({ executed: false, gasUsed: null });
  expect(report.findings[0]).toMatchObject({
    check: "execution",
    level: "error",
    title: expect.stringMatching(/^Its execution fails: ERC20InsufficientBalance/),
    detail: `In the call of ${named("AlthingToken")} with 0xa9059cbb.`,
  });
  expect(foundBy(report, "calls")).toHaveLength(2);
});

it("names a call to no code, and a call that the catalogue does not know", async () => {
  const report = await chain.reportDraft([{ target: STRANGER, valueWei: 0n, data: "0x12345678" }]);
  expect(foundBy(report, "targets")).toEqual([`error: There is no code at ${STRANGER}`]);
  expect(foundBy(report, "calls")[0]).toMatch(/^error: 1\. Unknown call/);
});

it("shows storage that no event and no parameter speaks of", async () => {
  const knob = await chain.viem.deployContract("Knob");
  const data = encodeFunctionData({ abi: knob.abi, functionName: "turn", args: [7n] });
  const report = await chain.reportDraft([{ target: knob.address, valueWei: 0n, data }]);
  const [found] = report.findings.filter(({ check }) => check === "storage");
  expect(found?.title).toBe(
    `2 slots of the storage of ${getAddress(knob.address)} changed for a reason that no check knows`,
  );
  expect(found?.detail).toContain("0 → 0x7");
});

it("takes a proposal on from every state in which it can still pass", async () => {
  const calls = [chain.threshold(9_000_000)];
  const id = (await chain.propose(calls, "# Lower the threshold")).toString();
  const waysOf = async () => (await chain.reportMade(id)).run.way;
  expect(await waysOf()).toBe("taken from pending to its execution on a local fork");
  await chain.networkHelpers.time.increase(DAY + 1);
  expect(await waysOf()).toBe("taken from active to its execution on a local fork");
  await chain.governor.write.castVote([BigInt(id), 0], { account: chain.holders[1]?.account ?? zeroAddress });
  await chain.governor.write.castVote([BigInt(id), 1], { account: chain.holders[0]?.account ?? zeroAddress });
  expect(await waysOf()).toBe("taken from active to its execution on a local fork");
  await chain.networkHelpers.time.increase(3 * DAY + 1);
  const defeated = await chain.reportMade(id);
  expect(defeated.state).toBe("defeated");
  expect(defeated.run).toMatchObject({ executed: true, way: expect.stringMatching(/^it is defeated: its calls were/) });
});

it("finds a proposal by its number, and says which numbers there are", async () => {
  const id = await chain.propose([chain.threshold(8_000_000)], "# Another threshold");
  const number = (await chain.governor.getEvents.ProposalCreated({ fromBlock: 0n })).length;
  expect((await chain.reportMade(String(number))).proposalId).toBe(id.toString());
  await expect(chain.reportMade("99")).rejects.toThrow(/^There is no proposal 99 on local up to block \d+: numbers go/);
});
