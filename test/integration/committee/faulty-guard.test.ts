import { type Address, encodeFunctionData, getAddress, type Hex, keccak256, toBytes } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import { beforeAll, describe, expect, it } from "vitest";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import { type Committee, committeeCall, deployCommittee, holdElection } from "#test/fixture/committee.ts";
import { type Call, descriptionHash, proposalArguments, SETTINGS } from "#test/fixture/governance.ts";

/** keccak256("guard_manager.guard.address"), where Safe 1.4.1 keeps its guard. */
const GUARD_SLOT = keccak256(toBytes("guard_manager.guard.address"));

describe.each([
  { fault: 0, guard: "reverts always" },
  { fault: 1, guard: "burns all gas" },
  { fault: 2, guard: "answers with a bomb of data" },
])("a guard that $guard", ({ fault }) => {
  let committee: Committee;
  let faulty: Address;
  let passed: bigint;
  let elected: readonly PrivateKeyAccount[];

  beforeAll(async () => {
    committee = await deployCommittee();
    faulty = (await committee.viem.deployContract("BrokenGuard", [fault])).address;
  });

  it("is what a vote may set by mistake, and it stops every call that members sign", async () => {
    const { founders } = committee;
    passed = await pass(committee, setGuard(committee, faulty), "# A new guard");
    expect(await guardOf(committee)).toBe(getAddress(faulty));
    await expect(anchor(committee, passed, "before", founders.slice(0, 4))).rejects.toThrow();
    expect(await anchored(committee, "before")).toBe(false);
  });

  it("does not keep the Safe from following a resignation", async () => {
    const { seats, seating, founders } = committee;
    const leaver = founders[4];
    if (leaver === undefined) throw new Error("There are too few founders.");
    await seats.write.resign({ account: leaver });
    await seating.write.sync();
    expect(await seating.read.isSynced()).toBe(true);
    expect(await ownersOf(committee)).toEqual(addresses(founders.slice(0, 4)));
  });

  it("does not keep an election from seating its winners", async () => {
    const { seating, candidates } = committee;
    const number = await holdElection(committee, [null, null, null, null, null, null]);
    await seating.write.seat([number]);
    elected = candidates.slice(0, 5);
    expect(await ownersOf(committee)).toEqual(addresses(elected));
    await expect(anchor(committee, passed, "meanwhile", elected.slice(0, 4))).rejects.toThrow();
  });

  it("is replaced by a proposal, and the Safe is as usable as before", async () => {
    const { viem, seats, timelock, resolutions } = committee;
    const sound = await viem.deployContract("CommitteeGuard", [
      seats.address,
      timelock.address,
      [{ target: resolutions.address, access: 1 }],
    ]);
    await pass(committee, setGuard(committee, sound.address), "# A guard that works");
    expect(await guardOf(committee)).toBe(getAddress(sound.address));
    await anchor(committee, passed, "after", elected.slice(0, 4));
    expect(await anchored(committee, "after")).toBe(true);
    expect(await ownersOf(committee)).toEqual(addresses(elected));
  });
});

function setGuard({ seating }: Committee, guard: Address): Call {
  const data = encodeFunctionData({ abi: seating.abi, functionName: "setGuard", args: [guard] });
  return { target: seating.address, valueWei: 0n, data };
}

/** From the proposal to its execution, with everyone's vote. */
async function pass(
  { governor, holders, networkHelpers }: Committee,
  call: Call,
  description: string,
): Promise<bigint> {
  const account = holders[0]?.account;
  if (account === undefined) throw new Error("There is no holder.");
  const args = [...proposalArguments([call]), descriptionHash(description)] as const;
  await governor.write.propose([...proposalArguments([call]), description], { account });
  const id = await governor.read.getProposalId(args);
  await networkHelpers.time.increase(SETTINGS.votingDelaySeconds + 60);
  for (const holder of holders) await governor.write.castVote([id, 1], { account: holder.account });
  await networkHelpers.time.increase(SETTINGS.votingPeriodSeconds);
  await governor.write.queue(args);
  await networkHelpers.time.increase(SETTINGS.timelockDelaySeconds + 60);
  await governor.write.execute(args);
  return id;
}

async function anchor(committee: Committee, proposalId: bigint, document: string, signers: PrivateKeyAccount[]) {
  const { resolutions, seats } = committee;
  const data = encodeFunctionData({
    abi: resolutions.abi,
    functionName: "anchor",
    args: [await seats.read.seating(), proposalId, hashOf(document), ""],
  });
  return committeeCall(committee, resolutions.address, data, signers);
}

async function anchored({ resolutions }: Committee, document: string): Promise<boolean> {
  return (await resolutions.read.resolution([hashOf(document)])).atSeconds !== 0;
}

const hashOf = (document: string): Hex => keccak256(toBytes(document));

async function ownersOf({ client, safe }: Committee) {
  return (await client.readContract({ address: safe, abi: safeAbi, functionName: "getOwners" })).toSorted();
}

async function guardOf({ client, safe }: Committee): Promise<Address> {
  const word = await client.getStorageAt({ address: safe, slot: GUARD_SLOT });
  return getAddress(`0x${(word ?? "").slice(-40)}`);
}

const addresses = (accounts: readonly PrivateKeyAccount[]) => accounts.map(({ address }) => address).toSorted();
