import { type Address, hashTypedData, zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { countCall, openCall, payOutBondCall, seatCall } from "#governance-ui/chain/elections/election-step-call.ts";
import { endorseCall } from "#governance-ui/chain/elections/endorse-call.ts";
import { readEndorserFacts } from "#governance-ui/chain/elections/read-endorser-facts.ts";
import { readVoterFacts } from "#governance-ui/chain/elections/read-voter-facts.ts";
import { electionBallotToSign, electionVoteCall } from "#governance-ui/chain/elections/vote-call.ts";
import { electionBallotTypedData } from "#protocol/elections/election-messages.ts";
import { type ElectionPhase, electionPhases } from "#protocol/elections/election-phase.ts";
import { ELECTION_TERMS, STANDING } from "#test/unit/bots/scripted-committee.ts";
import { answeringNode } from "./answering-node.ts";

const at = (digit: string): Address => `0x${digit.repeat(40)}`;
const [elections, token, account] = [at("1"), at("2"), at("3")];
const qualified = [at("4"), at("5"), at("6")];
const [, second = account, third = account] = qualified;
const question = { elections, token, account, number: 7 };
const votingSeconds = 10_000;

interface Facts {
  phase?: ElectionPhase;
  votes?: bigint;
  ballot?: bigint;
  open?: boolean;
  approvals?: number;
  spent?: bigint;
  decayFromBps?: number;
  combinations?: bigint;
  now?: number;
}

function node({
  phase = "voting",
  votes = 10n,
  ballot = 0n,
  open = false,
  approvals = 2,
  spent = 0n,
  decayFromBps = 10_000,
  combinations = 4n,
  now = votingSeconds,
}: Facts) {
  const standing = {
    ...STANDING,
    phase: electionPhases.indexOf(phase),
    endorsementSeconds: 5_001,
    votingSeconds,
    votingEndSeconds: 20_000,
    minCombinationTokens: 10n,
  };
  const answers = {
    [`${elections}:standingOf`]: standing,
    [`${elections}:termsOf`]: {
      ...ELECTION_TERMS,
      approvals,
      votingSeconds: 10_000,
      extensionSeconds: 0,
      decayFromBps,
    },
    [`${elections}:qualifiedOf`]: qualified,
    [`${elections}:ballotOf`]: ballot,
    [`${elections}:weightNow`]: votes,
    [`${elections}:endorsedBy`]: spent,
    [`${elections}:combinationOf`]: (_: bigint, places: bigint) => [open && places === 0b110n, 0n],
    [`${elections}:tallyOf`]: [0n, combinations, 0n],
    [`${token}:getPastVotes`]: (_: Address, time: bigint) =>
      time === BigInt(phase === "endorsement" ? 5_000 : 9_999) ? votes : 0n,
    [`${token}:getVotes`]: 4n,
    [`${token}:balanceOf`]: 0n,
    [`${token}:delegates`]: zeroAddress,
  };
  return answeringNode(answers, now);
}

describe("a ballot in an election", () => {
  const approved = [third, second];

  it("approves candidates by their places on the chain, in whatever order they were chosen", async () => {
    expect(await electionVoteCall(node({}), { ...question, approved })).toMatchObject({
      address: elections,
      functionName: "vote",
      args: [7n, 0b110n],
    });
  });

  it.each<[string, Facts, string]>([
    ["the vote is not open", { phase: "vetting" }, "in vetting"],
    ["the account has voted", { ballot: 1n }, "has voted"],
    ["it had no votes", { votes: 0n }, "no votes at the snapshot"],
    ["there are too many names on it", { approvals: 1 }, "1 candidates at most"],
    ["its weight opens no combination", { votes: 9n }, "does not suffice"],
  ])("is refused where %s", async (_, facts, words) => {
    await expect(electionVoteCall(node(facts), { ...question, approved })).rejects.toThrow(words);
  });

  it("needs no weight where its combination is open", async () => {
    expect(await electionVoteCall(node({ votes: 9n, open: true }), { ...question, approved })).toBeDefined();
    await expect(
      electionVoteCall(node({ votes: 9n, open: true }), { ...question, approved: [second] }),
    ).rejects.toThrow();
  });

  it("that is signed names its candidates by place, until the last second of the vote", async () => {
    const { typedData, ballot } = await electionBallotToSign(node({}), { ...question, chainId: 5, approved });
    const message = { voter: account, approved: [second, third], untilSeconds: 19_999 };
    expect(hashTypedData(typedData)).toBe(hashTypedData(electionBallotTypedData(5, elections, 7n, message)));
    expect(ballot("0x12")).toEqual({
      kind: "election",
      subject: "7",
      voter: account,
      approvals: "6",
      untilSeconds: 19_999,
      signature: "0x12",
    });
  });

  it("that is signed counts for as long as it counts in full, and late for an hour at most", async () => {
    const until = async (facts: Facts) => {
      const { ballot } = await electionBallotToSign(node(facts), { ...question, chainId: 5, approved });
      return ballot("0x").untilSeconds;
    };
    expect(await until({ decayFromBps: 7_500 })).toBe(17_500);
    expect(await until({ decayFromBps: 7_500, now: 16_000 })).toBe(19_600);
    expect(await until({ decayFromBps: 7_500, now: 19_000 })).toBe(19_999);
  });
});

describe("an endorsement", () => {
  const endorse = (facts: Facts, weightTokens = 4n) =>
    endorseCall(node({ phase: "endorsement", ...facts }), { ...question, candidate: second, weightTokens });

  it("spends no more than is left", async () => {
    expect(await endorse({ spent: 6n })).toMatchObject({ functionName: "endorse", args: [7n, [second], [4n]] });
    await expect(endorse({ spent: 7n })).rejects.toThrow("fewer votes left");
    await expect(endorse({ spent: 11n }, 1n)).rejects.toThrow("fewer votes left");
  });

  it("is refused once endorsement is over", async () => {
    await expect(endorse({ phase: "voting" })).rejects.toThrow("in voting");
  });
});

describe("a step of an election", () => {
  it("counts all at once, or a page of what is long", async () => {
    const steps = async (combinations: bigint) => (await countCall(node({ combinations }), elections, 7)).args;
    // Three seats and two runners-up are a step each.
    expect(await steps(4n)).toEqual([7n, 9n]);
    expect(await steps(544n)).toEqual([7n, 549n]);
    expect(await steps(546n)).toEqual([7n, 550n]);
  });

  it("is the one that is asked for", () => {
    expect(openCall(elections, false)).toMatchObject({ address: elections, functionName: "open", args: [] });
    expect(openCall(elections, true)).toMatchObject({ address: elections, functionName: "openByElection", args: [] });
    expect(seatCall(at("9"), 7)).toMatchObject({ address: at("9"), functionName: "seat", args: [7n] });
    expect(seatCall(at("9"), 7).abi.map((item) => item.type)).toContain("error");
    expect(payOutBondCall(elections, 7, second)).toMatchObject({ functionName: "payOutBond", args: [7n, second] });
  });
});

describe("what decides whether an account can vote or endorse", () => {
  it.each<[ElectionPhase, bigint, bigint]>([
    ["registration", 4n, 0n],
    ["endorsement", 4n, 0n],
    ["vetting", 4n, 0n],
    ["voting", 10n, 10n],
    ["counting", 10n, 0n],
  ])("in %s is its power now or at the vote, and what a ballot counts during it", async (phase, votes, weightNow) => {
    expect(await readVoterFacts(node({ phase }), question)).toMatchObject({ phase, votes, weightNow });
  });

  it("is its power now before endorsement opens, less what it has spent", async () => {
    const facts = (phase: ElectionPhase, spent = 0n) => readEndorserFacts(node({ phase, spent }), question);
    expect(await facts("registration")).toMatchObject({ votes: 4n, leftTokens: 4n, spentTokens: 0n });
    expect(await facts("endorsement", 3n)).toMatchObject({ votes: 10n, leftTokens: 7n, spentTokens: 3n });
    expect(await facts("endorsement", 11n)).toMatchObject({ leftTokens: 0n });
  });
});
