import { encodeFunctionData, keccak256, toBytes } from "viem";
import { beforeAll, describe, expect, it } from "vitest";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import { type Committee, committeeCall, deployCommittee, holdElection } from "#test/fixture/committee.ts";
import { descriptionHash, proposalArguments, SETTINGS, votingPeriodCall } from "#test/fixture/governance.ts";

describe("the committee on a chain in memory", () => {
  let committee: Committee;
  beforeAll(async () => {
    committee = await deployCommittee();
  });

  const owners = () =>
    committee.client.readContract({ address: committee.safe, abi: safeAbi, functionName: "getOwners" });

  it("begins with the founders as owners of its Safe", async () => {
    expect((await owners()).toSorted()).toEqual(committee.founders.map(({ address }) => address).toSorted());
    expect(await committee.seating.read.isSynced()).toBe(true);
  });

  it("vetoes a queued proposal through its Safe", async () => {
    const { governor, holders, networkHelpers, veto, seats, founders } = committee;
    const call = votingPeriodCall(governor, 5 * 86_400);
    const description = "# Vote for five days";
    const args = [...proposalArguments([call]), descriptionHash(description)] as const;
    const proposer = holders[0]?.account;
    if (proposer === undefined) throw new Error("There is no holder.");
    await governor.write.propose([...proposalArguments([call]), description], { account: proposer });
    const id = await governor.read.getProposalId(args);
    await networkHelpers.time.increase(SETTINGS.votingDelaySeconds + 60);
    for (const { account } of holders) await governor.write.castVote([id, 1], { account });
    await networkHelpers.time.increase(SETTINGS.votingPeriodSeconds);
    await governor.write.queue(args);
    const data = encodeFunctionData({
      abi: veto.abi,
      functionName: "veto",
      args: [await seats.read.seating(), ...args, keccak256(toBytes("The reason."))],
    });
    // The threshold of five members is four.
    await committeeCall(committee, veto.address, data, founders.slice(0, 4));
    expect(await governor.read.state([id])).toBe(2);
  });

  it("seats whom an election elects", async () => {
    const number = await holdElection(committee, [null, null, "A", "A", null, null, "B", null]);
    await committee.seating.write.seat([number]);
    const members = await committee.seats.read.members();
    expect(members).toEqual(committee.candidates.slice(0, 5).map(({ address }) => address));
    expect((await owners()).toSorted()).toEqual(members.toSorted());
  });
});
