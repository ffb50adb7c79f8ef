import { type Address, hashTypedData, zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { type Ballot, ballotCall } from "#governance-ui/chain/ballot-call.ts";
import { proposalBallotToSign } from "#governance-ui/chain/proposal-ballot-to-sign.ts";
import { readBallotFacts } from "#governance-ui/chain/read-ballot-facts.ts";
import { splitParams } from "#governance-ui/vote/split-ballot.ts";
import { proposalBallotTypedData } from "#protocol/ballots/proposal-ballot.ts";
import { PROPOSAL_STATES, type ProposalState } from "#protocol/governor/proposal-state.ts";
import { answeringNode } from "./answering-node.ts";

const at = (digit: string): Address => `0x${digit.repeat(40)}`;
const [governor, token, account] = [at("1"), at("2"), at("3")];
const [snapshotAt, voteEndAt, deadlineAt] = [1_000, 2_000, 3_000];
const question = { governor, token, account, proposalId: 7n, reason: "" };

interface Facts {
  state?: ProposalState;
  votes?: bigint;
  used?: bigint;
  withdrawn?: boolean;
  objections?: boolean;
  now?: number;
}

function answersOf({ state = "active", votes = 10n, used = 0n, withdrawn = false, objections = false }: Facts) {
  return {
    [`${governor}:state`]: PROPOSAL_STATES.indexOf(state),
    [`${governor}:name`]: "Governor of the network",
    [`${governor}:proposalSnapshot`]: BigInt(snapshotAt),
    [`${governor}:proposalDeadline`]: BigInt(objections ? deadlineAt : voteEndAt),
    [`${governor}:proposalVoteEnd`]: BigInt(voteEndAt),
    [`${governor}:ballotsWithdrawn`]: withdrawn,
    [`${governor}:usedVotes`]: used,
    [`${governor}:getVotes`]: (voter: Address, time: bigint) => (voter === account && time === 1_000n ? votes : 0n),
    [`${token}:getVotes`]: 4n,
    [`${token}:balanceOf`]: 0n,
    [`${token}:delegates`]: zeroAddress,
  };
}

const node = ({ now = 1_500, ...facts }: Facts) => answeringNode(answersOf(facts), now);
const whole = (support: number): Ballot => ({ support, split: null });
const split = (against: number, forShare: number, abstain: number): Ballot => ({
  support: 255,
  split: { against, for: forShare, abstain },
});

describe("a ballot on a proposal", () => {
  it.each([0, 1, 2])("is cast with its support: %i", async (support) => {
    expect(await ballotCall(node({}), { ...question, ballot: whole(support) })).toMatchObject({
      address: governor,
      functionName: "castVote",
      args: [7n, support],
    });
  });

  it("takes its reason along", async () => {
    const call = await ballotCall(node({}), { ...question, ballot: whole(1), reason: "As wished." });
    expect(call).toMatchObject({ functionName: "castVoteWithReason", args: [7n, 1, "As wished."] });
  });

  it("that is split divides what is left of the power", async () => {
    const call = await ballotCall(node({ votes: 10n, used: 2n }), { ...question, ballot: split(25, 50, 25) });
    const params = splitParams({ against: 2n, for: 4n, abstain: 2n });
    expect(call).toMatchObject({ functionName: "castVoteWithReasonAndParams", args: [7n, 255, "", params] });
  });

  it("is refused before it costs anything where it would count nothing", async () => {
    const cast = (facts: Facts) => ballotCall(node(facts), { ...question, ballot: whole(1) });
    await expect(cast({ state: "succeeded" })).rejects.toThrow("on the chain this proposal is succeeded");
    await expect(cast({ votes: 0n })).rejects.toThrow("no votes at the snapshot");
    await expect(cast({ state: "pending" })).rejects.toThrow("is pending");
  });

  it("while only objections are taken is against, whole or split", async () => {
    const objecting = { objections: true, now: voteEndAt };
    const cast = (ballot: Ballot) => ballotCall(node(objecting), { ...question, ballot });
    expect(await cast(whole(0))).toMatchObject({ args: [7n, 0] });
    expect(await cast(split(100, 0, 0))).toMatchObject({ functionName: "castVoteWithReasonAndParams" });
    for (const other of [whole(1), whole(2), split(90, 10, 0), split(90, 0, 10), split(50, 25, 25)]) {
      await expect(cast(other)).rejects.toThrow("Only votes against");
    }
  });
});

describe("a ballot that is signed", () => {
  const sign = (facts: Facts, support = 1, reason = "As wished.") =>
    proposalBallotToSign(node(facts), { ...question, chainId: 5, support, reason });
  const typed = (choice: "Against" | "For", untilSeconds: number) =>
    proposalBallotTypedData(
      5,
      { address: governor, name: "Governor of the network" },
      { proposalId: 7n, voter: account, choice, reason: "As wished.", untilSeconds },
    );

  it("says whose it is, on what, and until when it counts", async () => {
    const { typedData, ballot } = await sign({});
    expect(hashTypedData(typedData)).toBe(hashTypedData(typed("For", voteEndAt)));
    expect(ballot("0x12")).toEqual({
      kind: "proposal",
      subject: "7",
      voter: account,
      support: 1,
      reason: "As wished.",
      untilSeconds: voteEndAt,
      signature: "0x12",
    });
  });

  it("counts as an objection until those end, and any other until the vote does", async () => {
    expect(hashTypedData((await sign({ objections: true }, 0)).typedData)).toBe(
      hashTypedData(typed("Against", deadlineAt)),
    );
    expect(hashTypedData((await sign({ objections: true }, 1)).typedData)).toBe(hashTypedData(typed("For", voteEndAt)));
  });

  it("may still object where only objections are taken", async () => {
    const { typedData } = await sign({ objections: true, now: voteEndAt }, 0);
    expect(hashTypedData(typedData)).toBe(hashTypedData(typed("Against", deadlineAt)));
  });

  it.each<[string, Facts, number, string]>([
    ["the vote is over", { state: "defeated" }, 1, "is defeated"],
    ["there are no votes", { votes: 0n }, 1, "no votes at the snapshot"],
    ["the voter voted", { used: 1n }, 1, "voted already"],
    ["the voter withdrew it", { withdrawn: true }, 1, "withdrew"],
    ["only objections are taken", { objections: true, now: voteEndAt }, 1, "Only votes against"],
    ["there is no such choice", {}, 3, "no choice 3"],
  ])("is refused where %s", async (_, facts, support, words) => {
    await expect(sign(facts, support)).rejects.toThrow(words);
  });
});

describe("what decides whether an account can vote", () => {
  it("is its power now while the snapshot lies ahead, and then that of the snapshot", async () => {
    expect((await readBallotFacts(node({ state: "pending" }), question)).votes).toBe(4n);
    expect(await readBallotFacts(node({ used: 3n }), question)).toMatchObject({
      state: "active",
      votes: 10n,
      used: 3n,
      snapshotAt,
      voteEndAt,
      deadlineAt: voteEndAt,
      onlyObjections: false,
      delegate: zeroAddress,
    });
  });

  it("is not known where the governor answers with a state that is none", async () => {
    const answers = answeringNode({ ...answersOf({}), [`${governor}:state`]: 9 }, 0);
    await expect(readBallotFacts(answers, question)).rejects.toThrow("unknown state 9");
  });
});
