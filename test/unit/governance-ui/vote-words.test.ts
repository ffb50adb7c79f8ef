import { zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { candidateTitle, statementExcerpt } from "#governance-ui/vote/candidate-title.ts";
import { chooseCombination } from "#governance-ui/vote/election-combination.ts";
import { ballotDate, declineOf } from "#governance-ui/vote/election-decline.ts";
import { electionMoment, isElectionDue, nextPhaseSkip } from "#governance-ui/vote/election-moment.ts";
import { electionName, seatsInFigures, seatsInWords } from "#governance-ui/vote/election-name.ts";
import {
  hashProblem,
  linkProblem,
  organisationProblem,
  registrationGas,
  statementProblem,
} from "#governance-ui/vote/election-statement.ts";
import { isDue, nextMoment, type Timed } from "#governance-ui/vote/next-moment.ts";
import { explainZeroPower, type PowerExplanation, type PowerFacts } from "#governance-ui/vote/power-explanation.ts";
import { proposalTally } from "#governance-ui/vote/proposal-tally.ts";
import { splitPower, splitProblem } from "#governance-ui/vote/split-ballot.ts";
import { valueChange } from "#governance-ui/vote/value-change.ts";
import { zeroPowerWords } from "#governance-ui/vote/zero-power-words.ts";
import { ADDRESSES } from "./committee-view.ts";

const [anna, ben, sentinel] = ADDRESSES;

describe("the words for no power", () => {
  const words = (
    cause: PowerExplanation["cause"],
    future: boolean,
    delegateThen: PowerExplanation["delegateThen"] = null,
  ) => zeroPowerWords({ cause, future, delegateThen, mendable: false }, "noon");

  it.each<[PowerExplanation["cause"], boolean, string]>([
    ["excluded", false, "This account is excluded from voting: its tokens belong to the treasury or a reserve."],
    ["no-tokens", true, "This account holds no tokens and nobody delegates to it."],
    ["no-tokens", false, "This account held no votes at noon, and it holds no tokens now."],
    ["undelegated", true, "You hold tokens, but they are not delegated. Delegate before then to vote on this one."],
    [
      "undelegated",
      false,
      "Your tokens were not delegated at noon, when power was read. Delegate now to vote next time.",
    ],
    [
      "delegated-late",
      false,
      "You delegated to yourself after noon, when power was read. You can vote on proposals whose voting starts from now on.",
    ],
    [
      "moved-since",
      false,
      "At noon your tokens were delegated to another account. They are yours to vote with from now on.",
    ],
    ["received-late", false, "Your tokens arrived after noon, when power was read. You can vote with them next time."],
    ["delegated-away", true, "Your tokens vote through another account. Delegate to yourself to vote with them here."],
    [
      "delegated-away",
      false,
      "Your tokens vote through another account. Delegate to yourself to vote with them next time.",
    ],
  ])("say of %s, before the moment: %s, what to do", (cause, future, advice) => {
    const title = future ? "You have no votes yet. Power is read at noon." : "You cannot vote on this proposal.";
    expect(words(cause, future)).toEqual({ title, advice });
  });

  it("name the delegate, and what the vote is on", () => {
    const short = `${ben.slice(0, 6)}…${ben.slice(-4)}`;
    expect(words("delegated-away", false, ben).advice).toContain(`through ${short}.`);
    const late: PowerExplanation = { cause: "delegated-late", future: false, delegateThen: null, mendable: false };
    const title = (on: Parameters<typeof zeroPowerWords>[2]) => zeroPowerWords(late, "noon", on).title;
    expect(title("election")).toBe("You cannot vote in this election.");
    expect(title("signal")).toBe("You cannot vote on this signal.");
    expect(title("endorsement")).toBe("You cannot endorse in this election.");
  });
});

describe("why an account has no power", () => {
  const facts = (change: Partial<PowerFacts>): PowerFacts => ({
    account: anna,
    votesAtSnapshot: 0n,
    snapshotAt: 100,
    now: 200,
    balance: 5n,
    delegate: zeroAddress,
    sentinel,
    delegations: [],
    held: [],
    ...change,
  });
  const cause = (change: Partial<PowerFacts>) => {
    const found = explainZeroPower(facts(change));
    return found && [found.cause, found.mendable, found.delegateThen, found.future];
  };
  const to = (who: PowerFacts["delegations"][number]["to"], at: number) => ({ to: who, at });

  it("is told of each case, by what held at the snapshot and what holds now", () => {
    expect(cause({ votesAtSnapshot: 1n })).toBeNull();
    expect(cause({})).toEqual(["undelegated", true, null, false]);
    expect(cause({ balance: 0n })).toEqual(["no-tokens", false, null, false]);
    expect(cause({ delegate: sentinel })).toEqual(["excluded", false, null, false]);
    expect(cause({ delegate: ben, sentinel: null })).toEqual(["delegated-away", true, null, false]);
    expect(cause({ delegate: anna, delegations: [to(anna, 101)] })).toEqual(["delegated-late", false, null, false]);
    expect(cause({ delegate: anna, delegations: [to(anna, 100)] })).toEqual(["received-late", false, anna, false]);
    expect(cause({ delegate: anna, balance: 0n, delegations: [to(anna, 100)] })).toEqual([
      "no-tokens",
      false,
      anna,
      false,
    ]);
    expect(cause({ delegate: ben, delegations: [to(ben, 50)] })).toEqual(["delegated-away", true, ben, false]);
    expect(cause({ delegate: anna, delegations: [to(ben, 50), to(anna, 150)] })).toEqual([
      "moved-since",
      false,
      ben,
      false,
    ]);
    expect(cause({ delegate: anna, delegations: [to(ben, 50), to(zeroAddress, 60)] })).toEqual([
      "delegated-late",
      false,
      null,
      false,
    ]);
    expect(cause({ delegate: anna, delegations: [to(ben, 50), to(null, 60)] })?.[0]).toBe("delegated-late");
  });

  it("is of the future up to the second in which power is read", () => {
    expect(cause({ now: 100 })?.[3]).toBe(true);
    expect(cause({ now: 101 })?.[3]).toBe(false);
  });
});

describe("what comes next of a proposal", () => {
  const timed = (state: Timed["state"], change: Partial<Timed> = {}): Timed => ({
    state,
    snapshotAt: 10,
    voteEndAt: 20,
    deadlineAt: 20,
    etaAt: 30,
    expiresAt: 40,
    ...change,
  });

  it.each<[Timed["state"], number | null, string, string]>([
    ["pending", 10, "Voting starts", "Voting starts with the next block"],
    ["active", 20, "Voting ends", "Voting ends with the next block"],
    ["succeeded", 40, "Expires", "Expires with the next block"],
    ["queued", 30, "Executable", "Ready to execute"],
    ["defeated", 20, "", "Voting ended"],
    ["expired", 40, "", "Expired"],
    ["executed", null, "", ""],
    ["canceled", null, "", ""],
  ])("is told of one that is %s", (state, at, ahead, past) => {
    expect(nextMoment(timed(state))).toEqual({ at, ahead, past });
  });

  it("is due once its second has passed, where time alone brings it", () => {
    expect([10, 11].map((now) => isDue(timed("pending"), now))).toEqual([false, true]);
    expect([20, 21].map((now) => isDue(timed("active"), now))).toEqual([false, true]);
    expect([30, 31].map((now) => isDue(timed("queued"), now))).toEqual([false, true]);
    expect(isDue(timed("succeeded"), 99)).toBe(false);
    expect(isDue(timed("executed"), 99)).toBe(false);
    expect(isDue(timed("queued", { etaAt: null }), 99)).toBe(false);
    const objections = timed("active", { deadlineAt: 25 });
    expect(nextMoment(objections)).toEqual({
      at: 25,
      ahead: "Objections end",
      past: "Objections end with the next block",
    });
  });
});

describe("what comes next of an election", () => {
  const phases = (["registration", "endorsement", "vetting", "voting"] as const).map((phase, at) => ({
    phase,
    startAt: at * 10,
    endAt: at * 10 + 10,
  }));
  const of = (phase: Parameters<typeof electionMoment>[0]["phase"], seated = false) => ({ phase, phases, seated });

  it.each([
    ["registration", 10, "Registration ends", "Endorsement starts with the next block", "Skip to endorsement"],
    ["endorsement", 20, "Endorsement ends", "Vetting starts with the next block", "Skip to vetting"],
    ["vetting", 30, "The vote starts", "The vote starts with the next block", "Skip to the vote"],
    ["voting", 40, "The vote ends", "The vote ends with the next block", "Skip to the end of the vote"],
  ] as const)("is the end of %s, which a local clock may skip to", (phase, at, ahead, past, label) => {
    expect(electionMoment(of(phase))).toEqual({ at, ahead, past });
    expect(nextPhaseSkip(of(phase))).toEqual({ label, to: at + 1 });
    expect(isElectionDue(of(phase), at - 1)).toBe(false);
    expect(isElectionDue(of(phase), at)).toBe(true);
  });

  it("is told of one that is over, and none is due", () => {
    const past = (phase: Parameters<typeof of>[0], seated?: boolean) => electionMoment(of(phase, seated)).past;
    expect(past("counting")).toBe("Waits to be counted");
    expect(past("gave-way")).toBe("Gave way to an election of the whole committee");
    expect(past("failed")).toBe("Nobody was elected");
    expect(past("settled")).toBe("Waits to be seated");
    expect(past("settled", true)).toBe("");
    for (const phase of ["counting", "gave-way", "failed", "settled"] as const) {
      expect(electionMoment(of(phase)).at).toBeNull();
      expect(isElectionDue(of(phase), 99)).toBe(false);
      expect(nextPhaseSkip(of(phase))).toBeNull();
    }
    const counted = {
      phase: "counting" as const,
      seated: false,
      phases: [{ phase: "counting" as const, startAt: 1, endAt: 2 }],
    };
    expect(isElectionDue(counted, 99)).toBe(false);
    expect(nextPhaseSkip(counted)).toBeNull();
    expect(nextPhaseSkip({ ...of("voting"), phases: [] })).toBeNull();
  });

  it("has its name, and its seats in words or figures", () => {
    expect(electionName({ number: 3, byElection: false })).toBe("Election 3");
    expect(electionName({ number: 3, byElection: true })).toBe("By-election 3");
    expect([0, 1, 5, 12, 13].map(seatsInWords)).toEqual([
      "no seats",
      "one seat",
      "five seats",
      "twelve seats",
      "13 seats",
    ]);
    expect([1, 2].map(seatsInFigures)).toEqual(["1 seat", "2 seats"]);
  });
});

describe("a ballot's date", () => {
  const window = { startAt: 0, endAt: 100_000, extensionSeconds: 50_000, decayFromBps: 5_000 };

  it("is that until which its weight is full, an hour from now at least, and the last second of the vote at most", () => {
    expect(declineOf(window)).toEqual({ fullUntil: 50_000, halfAt: 100_000, noneAt: 150_000 });
    expect(declineOf({ ...window, decayFromBps: 10_000 })).toBeNull();
    expect(declineOf({ startAt: 10, endAt: 13, extensionSeconds: 0, decayFromBps: 5_000 })).toEqual({
      fullUntil: 11,
      halfAt: 12,
      noneAt: 13,
    });
    expect(ballotDate(window, 99_999, 1)).toBe(50_000);
    expect(ballotDate(window, 99_999, 46_400)).toBe(50_000);
    expect(ballotDate(window, 99_999, 60_000)).toBe(63_600);
    expect(ballotDate(window, 99_999, 99_000)).toBe(99_999);
    expect(ballotDate({ ...window, decayFromBps: 10_000 }, 99_999, 1)).toBe(99_999);
  });
});

describe("what strangers write about themselves", () => {
  it("is short, whole, and without marks", () => {
    expect(candidateTitle(null)).toBeNull();
    expect(candidateTitle("no heading")).toBeNull();
    expect(candidateTitle("#no blank")).toBeNull();
    expect(candidateTitle("####### seven")).toBeNull();
    expect(candidateTitle("# **")).toBeNull();
    expect(candidateTitle("text\n###### \t [*Anna*](https://a.example) `of`  <North>\nmore")).toBe("Anna of North");
    expect(candidateTitle(`# ${"😀".repeat(60)}`)).toBe("😀".repeat(60));
    expect(candidateTitle(`# ${"😀".repeat(61)}`)).toBe(`${"😀".repeat(59)}…`);
    expect(candidateTitle(`# ${"a".repeat(58)} ${"b".repeat(5)}`)).toBe(`${"a".repeat(58)}…`);
    expect(candidateTitle("# pay\u202Elap")).toBe("pay\\u{202e}lap");
  });

  it("has its first words without the heading, lists, quotes and links", () => {
    const text =
      "# Anna\n\n> I ![pic](x) [stand](https://x) for:\n- *peace*\n  + bread\n2. __wine__\n## Next\nand `code`";
    expect(statementExcerpt(text)).toBe("I pic stand for: · peace · bread wine Next and code");
    expect(statementExcerpt("a".repeat(181))).toBe(`${"a".repeat(179)}…`);
    expect(statementExcerpt("a".repeat(180))).toBe("a".repeat(180));
    expect(statementExcerpt("abcdef", 3)).toBe("ab…");
    expect(statementExcerpt("text\n# later heading\nmore\n# second")).toBe("text more second");
  });

  it("is bounded, and a link is a link", () => {
    expect(statementProblem("  \n")).toContain("Say who you are");
    expect(statementProblem("half \ud800")).toContain("half a character");
    expect(statementProblem("a".repeat(4_096))).toBeNull();
    expect(statementProblem("é".repeat(2_049))).toBe(
      "The text has 4098 bytes; 4096 are the most. Shorten it, or link to a document.",
    );
    expect(linkProblem("see https://x")).not.toBeNull();
    expect(linkProblem("https://x y")).not.toBeNull();
    expect(linkProblem("http://x")).not.toBeNull();
    expect(linkProblem(`https://${"x".repeat(2_040)}`)).toBeNull();
    expect(linkProblem(`https://${"x".repeat(2_041)}`)).toBe("The link is too long.");
    expect(hashProblem(`0x${"aB".repeat(32)}`)).toBeNull();
    for (const hash of [`0x${"ab".repeat(31)}`, `0x${"ab".repeat(33)}`, `x0x${"ab".repeat(32)}`]) {
      expect(hashProblem(hash)).not.toBeNull();
    }
    expect(organisationProblem(` ${"a".repeat(32)} `)).toBeNull();
    expect(organisationProblem("é".repeat(17))).toBe("The name has 34 bytes; 32 are the most.");
    expect([0, 100, 10_000].map((bytes) => registrationGas("a".repeat(bytes)))).toEqual([150_000, 160_000, 430_000]);
  });
});

describe("a choice of candidates", () => {
  const combination = (places: number[], ballots: number) => ({
    approvals: String(places.reduce((sum, place) => sum + 2 ** place, 0)),
    places,
    ballots,
  });
  const combinations = [
    combination([0], 9),
    combination([0, 1], 4),
    combination([0, 1, 2], 2),
    combination([1, 2], 7),
    combination([3, 4], 8),
    combination([0, 3], 1),
  ] as unknown as Parameters<typeof chooseCombination>[0]["combinations"];
  const choose = (places: number[], change: object = {}) =>
    chooseCombination({ places, isOpen: false, votesTokens: 4n, minTokens: 5n, combinations, ...change });

  it("joins what is open, opens what is heavy enough, and is told what is near otherwise", () => {
    expect(choose([])).toEqual({ kind: "nobody" });
    expect(choose([0])).toEqual({ kind: "single", ballots: 9 });
    expect(choose([5])).toEqual({ kind: "single", ballots: 0 });
    expect(choose([1, 0], { isOpen: true })).toEqual({ kind: "joins", ballots: 4 });
    expect(choose([0, 5], { isOpen: true })).toEqual({ kind: "joins", ballots: 0 });
    expect(choose([0, 5], { votesTokens: 5n })).toEqual({ kind: "opens" });
    const light = choose([0, 2]);
    expect(light).toMatchObject({ kind: "too-light", missingTokens: 1n });
    expect(light.kind === "too-light" && light.near.map(({ places }) => places)).toEqual([
      [0, 1, 2],
      [1, 2],
      [0, 1],
    ]);
    const nobody = choose([5, 6]);
    expect(nobody.kind === "too-light" && nobody.near).toEqual([]);
  });
});

describe("a split and a change", () => {
  it("loses nothing to rounding, and is whole", () => {
    expect(splitPower({ against: 33, for: 33, abstain: 34 }, 10n)).toEqual({ against: 3n, for: 3n, abstain: 4n });
    expect(splitPower({ against: 50, for: 50, abstain: 0 }, 3n)).toEqual({ against: 2n, for: 1n, abstain: 0n });
    expect(splitPower({ against: 0, for: 50, abstain: 50 }, 3n)).toEqual({ against: 0n, for: 2n, abstain: 1n });
    expect(splitProblem({ against: 0, for: 100, abstain: 0 })).toBeNull();
    expect(splitProblem({ against: -1, for: 101, abstain: 0 })).toBe(
      "Give each share as a whole number from 0 to 100.",
    );
    expect(splitProblem({ against: 101, for: 0, abstain: -1 })).toBe(
      "Give each share as a whole number from 0 to 100.",
    );
    expect(splitProblem({ against: 0.5, for: 99.5, abstain: 0 })).toBe(
      "Give each share as a whole number from 0 to 100.",
    );
    expect(splitProblem({ against: 10, for: 10, abstain: 10 })).toBe(
      "The shares add up to 30%. They must add up to 100%.",
    );
  });

  it("is told whole where its parts are not as many", () => {
    expect(valueChange("a 1, b 2", "a 1")).toEqual([{ old: "a 1, b 2", new: "a 1", changed: true }]);
    expect(valueChange("a 1", "a 1, b 2")).toEqual([{ old: "a 1", new: "a 1, b 2", changed: true }]);
    expect(valueChange("a", "a")).toEqual([{ old: "a", new: "a", changed: false }]);
    expect(valueChange(null, "a")).toEqual([{ old: "unset", new: "a", changed: true }]);
  });

  it("of a proposal without rules yet counts for half, and needs no quorum", () => {
    const summary = { tally: { for: "6", against: "4", abstain: "1" }, quorum: null, majorityBps: null };
    expect(proposalTally(summary as never)).toMatchObject({
      for: 6n,
      against: 4n,
      abstain: 1n,
      quorum: 0n,
      majorityBps: 5_000,
      passing: true,
    });
    const strict = { ...summary, quorum: "8", majorityBps: 6_000 };
    expect(proposalTally(strict as never)).toMatchObject({ quorum: 8n, majorityBps: 6_000, passing: false });
  });
});
