import { type Address, concat, encodeFunctionData, getAddress, type Hex, parseAbi } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DAY } from "#test/fixture/governance.ts";
import { foundBy, type ReportChain, startReportChain } from "./report-chain.ts";

const abi = parseAbi(["function turn(uint256 position)"]);
const turn: Hex = encodeFunctionData({ abi, functionName: "turn", args: [7n] });
const ACCOUNT = getAddress("0x00000000000000000000000000000000000a11ce");
let chain: ReportChain;
let old: Address;
let young: Address;

beforeAll(async () => {
  chain = await startReportChain();
  old = await deployKnob();
  await chain.networkHelpers.time.increase(40 * DAY);
  young = await deployKnob();
  await chain.networkHelpers.setCode(ACCOUNT, concat(["0xef0100", old]));
});
afterAll(() => chain.close());

const deployKnob = async () => getAddress((await chain.viem.deployContract("Knob")).address);
const called = async (target: Address) =>
  foundBy(await chain.reportDraft([{ target, valueWei: 0n, data: turn }]), "targets");

it("warns of a contract that was made not long before", async () => {
  expect(await called(young)).toContain(`warning: ${young} was made less than 30 days before the forked block`);
});

it("says only how much code an older contract has", async () => {
  expect(await called(old)).toEqual([expect.stringMatching(/^info: 0x[0-9a-fA-F]{40} has \d+ bytes of code$/)]);
});

it("warns of an account of a key that has code, and whose code that is", async () => {
  expect(await called(ACCOUNT)).toContain(`warning: ${ACCOUNT} is an account of a key whose code is that of ${old}`);
});
