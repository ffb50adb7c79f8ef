import { type Address, encodeFunctionData, getAddress, type Hex, parseAbi, zeroAddress } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Call } from "#protocol/chain/call.ts";
import { deploySafe, safeAbi } from "./deploy-safe.ts";
import { foundBy, type ReportChain, startReportChain } from "./report-chain.ts";

const STRANGER = "0x00000000000000000000000000000000000A11cE";
const puppetAbi = parseAbi(["function transferOwnership(address)", "function point(address)", "function spawn()"]);
let chain: ReportChain;

beforeAll(async () => {
  chain = await startReportChain();
});
afterAll(() => chain.close());

const call = (target: Address, data: Hex): Call => ({ target, valueWei: 0n, data });
const deployPuppet = () => chain.viem.deployContract("Puppet", [chain.timelock.address]);
const treasury = () => `TimelockController (${chain.deployment.contracts.TimelockController})`;

it("names a contract's new owner as an error", async () => {
  const { address } = await deployPuppet();
  const data = encodeFunctionData({ abi: puppetAbi, functionName: "transferOwnership", args: [STRANGER] });
  const report = await chain.reportDraft([call(address, data)]);
  const [found] = report.findings;
  expect(found).toMatchObject({ check: "ownership", level: "error", change: { before: treasury(), after: STRANGER } });
  expect(found?.title).toBe(`Changes the owner of ${getAddress(address)}`);
  expect(foundBy(report, "storage")).toEqual([]);
});

it("names another implementation of a proxy, and afterwards that the target is one", async () => {
  const { address, abi } = await deployPuppet();
  const point = (implementation: Address) =>
    call(address, encodeFunctionData({ abi: puppetAbi, functionName: "point", args: [implementation] }));
  const report = await chain.reportDraft([point(STRANGER)]);
  expect(report.findings[0]).toMatchObject({
    check: "code",
    level: "error",
    title: `Changes the implementation of the proxy ${getAddress(address)}`,
    change: { before: "none", after: STRANGER },
  });
  expect(foundBy(report, "storage")).toEqual([]);
  const owner = chain.holders[0]?.account ?? zeroAddress;
  const proxy = await chain.viem.deployContract("Puppet", [chain.holders[0]?.account.address ?? zeroAddress]);
  await chain.client.waitForTransactionReceipt({ hash: await proxy.write.point([STRANGER], { account: owner }) });
  const owning = await chain.reportDraft([call(proxy.address, encodeFunctionData({ abi, functionName: "owner" }))]);
  expect(foundBy(owning, "targets")).toContain(
    `warning: ${getAddress(proxy.address)} is a proxy; its implementation is ${STRANGER}`,
  );
});

it("names a contract that the execution makes", async () => {
  const { address } = await deployPuppet();
  const report = await chain.reportDraft([
    call(address, encodeFunctionData({ abi: puppetAbi, functionName: "spawn" })),
  ]);
  expect(foundBy(report, "code")).toEqual([expect.stringMatching(/^warning: Makes the contract 0x/)]);
  expect(foundBy(report, "storage")).toEqual([expect.stringContaining(getAddress(address))]);
});

it("names owners, threshold and modules of a Safe that change", async () => {
  const safe = await deploySafe(chain, [chain.timelock.address]);
  const own = (data: Hex) => call(safe, executed(safe, data, chain.timelock.address));
  const report = await chain.reportDraft([
    own(encodeFunctionData({ abi: safeAbi, functionName: "addOwnerWithThreshold", args: [STRANGER, 2n] })),
  ]);
  expect(report.run.reason).toBeNull();
  expect(foundBy(report, "safes").sort()).toEqual([
    `error: Changes the owners of the Safe ${safe}`,
    `error: Changes the threshold of the Safe ${safe}`,
  ]);
  expect(report.findings[0]?.check).toBe("safes");
  expect(report.findings.find(({ key }) => key.endsWith(":threshold"))?.change).toEqual({
    before: "1 of 1",
    after: "2 of 2",
  });
  const module = await chain.reportDraft([
    own(encodeFunctionData({ abi: safeAbi, functionName: "enableModule", args: [STRANGER] })),
  ]);
  expect(foundBy(module, "safes")).toEqual([`error: Changes the modules of the Safe ${safe}`]);
});

/** A transaction of the Safe to itself, signed by its owner being the caller: v = 1 and the owner for r. */
function executed(safe: Address, data: Hex, owner: Address): Hex {
  const signature: Hex = `0x${owner.slice(2).padStart(64, "0")}${"0".repeat(64)}01`;
  return encodeFunctionData({
    abi: safeAbi,
    functionName: "execTransaction",
    args: [safe, 0n, data, 0, 0n, 0n, 0n, zeroAddress, zeroAddress, signature],
  });
}
