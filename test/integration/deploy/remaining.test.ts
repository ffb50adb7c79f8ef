import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Address, createPublicClient, encodeFunctionData, type Hex, http, parseEther, zeroAddress } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import { localAccount, localRoles } from "#deploy/local/accounts.ts";
import { allRemaining } from "#deploy/remaining/all-remaining.ts";
import type { RemainingQuestion } from "#deploy/remaining/remaining.ts";
import { remainingText } from "#deploy/remaining/remaining-text.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { revenueReportsAbi } from "#protocol/chain/abi/RevenueReports.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import { revenueReportTypedData } from "#protocol/emissions/revenue-report.ts";
import { createDeployFixture, type DeployFixture } from "./deploy-fixture.ts";
import { withoutProviders } from "./joining-committee.ts";

const days = 86_400;
const holder = localAccount(1);
const bots = localAccount(9).address;
const guardian = localAccount(14).address;

let fixture: DeployFixture;
let deployment: Deployment;

beforeAll(async () => {
  fixture = await createDeployFixture();
  // What providers leave to people stands in providers.test.ts.
  deployment = await fixture.deploy({ planFrom: withoutProviders });
  await fixture.client.setBalance({ address: bots, value: 0n });
});
afterAll(() => fixture.close());

const address = (name: string) => contractAddress(deployment, name);

async function remaining(part: Partial<RemainingQuestion> = {}) {
  const client = createPublicClient({ transport: http(fixture.rpc), cacheTime: 0 });
  const { timestamp: nowSeconds } = await client.getBlock();
  return allRemaining({ client, deployment, nowSeconds, bots, relayPerDayWei: parseEther("0.2"), ...part });
}

const open = async () => (await remaining()).flatMap(({ name, isOpen }) => (isOpen ? [name] : []));
const wordsOf = async (name: string) => (await remaining()).find((one) => one.name === name)?.words;

/** What a vote does. */
async function byVote(to: Address, data: Hex): Promise<void> {
  const account = address("TimelockController");
  await fixture.client.impersonateAccount({ address: account });
  await fixture.client.setBalance({ address: account, value: parseEther("1") });
  await fixture.client.sendTransaction({ account, to, data });
}

const send = (account: Address, to: Address, data: Hex) => fixture.client.sendTransaction({ account, to, data });
const pay = (to: Address, tokens: string) =>
  byVote(
    address("AlthingToken"),
    encodeFunctionData({ abi: althingTokenAbi, functionName: "transfer", args: [to, parseEther(tokens)] }),
  );

async function passTo(seconds: number): Promise<void> {
  await fixture.client.setNextBlockTimestamp({ timestamp: BigInt(seconds) });
  await fixture.client.mine({ blocks: 1 });
}

it("everything is open after a deployment, in the order in which it is done", async () => {
  expect(await open()).toEqual([
    "bots and relay",
    "votes",
    "reserve",
    "budget",
    "petition",
    "reporters",
    "first election",
    "guardian",
  ]);
  expect(remainingText("example", await remaining())).toMatch(/^Open on example, in this order:\n {2}bots and relay /);
});

it("names the account of the bots that nobody gave", async () => {
  const [first] = await remaining({ bots: null });
  expect(first).toMatchObject({ isOpen: true, words: expect.stringContaining("--bots ADDRESS") });
});

it("the bots are done once their account covers themselves and a day of the relay", async () => {
  await fixture.client.setBalance({ address: bots, value: parseEther("0.2") });
  expect(await wordsOf("bots and relay")).toMatch(/has 0\.2 and needs 0\.21, 0\.2 of it for a day of signed ballots/);
  await fixture.client.setBalance({ address: bots, value: parseEther("0.21") });
  expect(await open()).not.toContain("bots and relay");
});

it("votes are done once somebody can propose, and all together reach the greatest quorum", async () => {
  const token = address("AlthingToken");
  const delegate = (to: Address) => encodeFunctionData({ abi: althingTokenAbi, functionName: "delegate", args: [to] });
  await send(holder.address, token, delegate(address("RecallPetition")));
  expect(await wordsOf("votes")).toMatch(/^0 .*delegated/);
  await send(holder.address, token, delegate(holder.address));
  await fixture.client.mine({ blocks: 1 });
  expect(await wordsOf("votes")).toMatch(
    /^400,000,000 tokens of votes are delegated, 400,000,000 tokens of them to one/,
  );
  expect(await open()).not.toContain("votes");
  await send(holder.address, token, delegate(zeroAddress));
  expect(await open()).toContain("votes");
  // Enough to propose, and too little to pass what takes most.
  const other = localAccount(2).address;
  const args = [other, parseEther("15000000")] as const;
  await send(holder.address, token, encodeFunctionData({ abi: althingTokenAbi, functionName: "transfer", args }));
  await send(other, token, delegate(other));
  expect(await wordsOf("votes")).toMatch(/^15,000,000 .* 15,000,000 .*needs 10,000,000 .*quorum of 40,000,000/);
  expect(await open()).toContain("votes");
  await send(holder.address, token, delegate(holder.address));
});

it("the petition is done once it was lent what a proposer needs", async () => {
  await pay(address("RecallPetition"), "9999999");
  expect(await open()).toContain("petition");
  await pay(address("RecallPetition"), "1");
  expect(await open()).not.toContain("petition");
});

it("the reserve is done once it holds tokens, and the budget once a vote lets them out", async () => {
  await pay(address("EmissionReserve"), "1000");
  expect(await open()).toEqual(["budget", "reporters", "first election", "guardian"]);
  const data = encodeFunctionData({
    abi: emissionControllerAbi,
    functionName: "setBudget",
    args: [parseEther("1000")],
  });
  await byVote(address("EmissionController"), data);
  expect(await open()).toEqual(["reporters", "first election", "guardian"]);
});

it("the guardian is done while it is a contract, until its last thirty days, and once its term is over", async () => {
  expect(await wordsOf("guardian")).toContain("perhaps one key");
  await fixture.client.setCode({ address: guardian, bytecode: "0x00" });
  expect(await open()).toEqual(["reporters", "first election"]);
  const { timestamp } = await fixture.client.getBlock();
  const back = await fixture.client.snapshot();
  await passTo(Number(timestamp) + 299 * days);
  expect(await wordsOf("guardian")).toMatch(/tell the community/);
  await passTo(Number(timestamp) + 301 * days);
  expect(await wordsOf("guardian")).toMatch(/^Its term ended at/);
  await fixture.client.revert({ id: back });
});

it("the reporters are done once a quorum of them was heard", async () => {
  const reports = { address: address("RevenueReports"), abi: revenueReportsAbi } as const;
  const schedule = await fixture.client.readContract({ ...reports, functionName: "schedule" });
  const quorum = Number(await fixture.client.readContract({ ...reports, functionName: "quorum" }));
  expect(await wordsOf("reporters")).toMatch(/0 of 3 have reported.*the first window opens at/);
  await passTo(epochEndSeconds(schedule, 0));
  for (const index of localRoles.reporters.slice(0, quorum)) {
    expect(await open()).toContain("reporters");
    const reporter = localAccount(index);
    const report = { epoch: 0, revenueUsd8: 100n, reporter: reporter.address };
    const signature = await reporter.signTypedData(revenueReportTypedData(deployment.chainId, reports.address, report));
    const args = [0, 100n, reporter.address, signature] as const;
    await send(holder.address, reports.address, encodeFunctionData({ ...reports, functionName: "post", args }));
  }
  expect(await open()).toEqual(["first election"]);
});

it("the first election is open until it has seated a committee", async () => {
  const dueSeconds = await fixture.client.readContract({
    address: address("CommitteeSeats"),
    abi: committeeSeatsAbi,
    functionName: "nextElectionSeconds",
  });
  const { timestamp } = await fixture.client.getBlock();
  if (dueSeconds > timestamp) {
    expect(await wordsOf("first election")).toMatch(/^It can be opened from/);
    await passTo(Number(dueSeconds));
  }
  expect(await wordsOf("first election")).toMatch(/^It is due and not open/);
  await send(holder.address, address("Elections"), encodeFunctionData({ abi: electionsAbi, functionName: "open" }));
  expect(await wordsOf("first election")).toMatch(/^Election 1 seated nobody yet/);
});

it("as a command it needs no key, and says so once nothing is open", async () => {
  const check = async () => {
    const script = join(import.meta.dirname, "../../../deploy/deploy.ts");
    const flags = ["--network", "local", "--rpc", fixture.rpc, "--deployment", fixture.directory, "--bots", bots];
    const { stdout } = await promisify(execFile)(process.execPath, [script, "--check", ...flags], {
      env: { ...process.env, ALTHING_KEYSTORE: "" },
    });
    return stdout;
  };
  expect(await check()).toMatch(
    /^Open on local, in this order:\n {2}first election {3}in time: Election 1 .*\n\nDone:\n {2}bots/,
  );
  // An election takes a test of its own: here the seats answer 1 to whatever they are asked.
  await fixture.client.setCode({ address: address("CommitteeSeats"), bytecode: "0x60015f5260205ff3" });
  expect(await check()).toMatch(/^Nothing is open on local\.\n\nDone:\n.* {2}first election {3}Election 1 seated/s);
});
