import { keccak256, toBytes } from "viem";
import { describe, expect, it } from "vitest";
import { placesOn } from "#governance-ui/chain/elections/vote-call.ts";
import { csvCell, standingCsv } from "#governance-ui/pages/elections/standing-csv.ts";
import { candidateTitle, statementExcerpt } from "#governance-ui/vote/candidate-title.ts";
import { approvalsOf, placesOf } from "#governance-ui/vote/election-approvals.ts";
import { chooseCombination } from "#governance-ui/vote/election-combination.ts";
import { declineOf } from "#governance-ui/vote/election-decline.ts";
import { electionMoment, isElectionDue, nextPhaseSkip } from "#governance-ui/vote/election-moment.ts";
import { standingRows } from "#governance-ui/vote/election-standing.ts";
import {
  hashProblem,
  linkProblem,
  MAX_STATEMENT_BYTES,
  organisationProblem,
  registrationGas,
  statementOf,
  statementProblem,
} from "#governance-ui/vote/election-statement.ts";
import { readStatement } from "#index/elections/statement.ts";
import { candidateAddress, electionView, tokens } from "./elections-view.ts";

const FOUR = [{ name: "North" }, { name: "East" }, { name: "South" }, { name: "West" }];

describe("the bitmap of a ballot", () => {
  it("has a bit for each place, and back", () => {
    expect(approvalsOf([0, 3, 199])).toBe(1n | 8n | (1n << 199n));
    expect(placesOf(1n | 8n | (1n << 199n))).toEqual([0, 3, 199]);
    expect(placesOf(0n)).toEqual([]);
  });

  it("counts a place that is named twice once", () => {
    expect(approvalsOf([2, 2])).toBe(4n);
  });

  it("is made of the places that the chain gives, in whatever order and case they are chosen", () => {
    const qualified = ["0xAbC0000000000000000000000000000000000001", candidateAddress(5)] as const;
    const lower = "0xabc0000000000000000000000000000000000001";
    expect(placesOn(qualified, [candidateAddress(5), lower])).toEqual([0, 1]);
    expect(() => placesOn(qualified, [candidateAddress(6)])).toThrow("is not on the ballot");
  });
});

describe("the combination of a ballot", () => {
  const { combinations } = electionView(FOUR, [
    { places: [0, 1], amount: 5 },
    { places: [0, 1], amount: 5 },
    { places: [1, 2], amount: 3 },
    { places: [2, 3], amount: 2 },
    { places: [0], amount: 1 },
  ]);
  const ask = (places: number[], isOpen: boolean, votes: number) =>
    chooseCombination({ places, isOpen, votesTokens: tokens(votes), minTokens: tokens(10), combinations });

  it("is open for one candidate, whatever the weight", () => {
    expect(ask([0], true, 0)).toEqual({ kind: "single", ballots: 1 });
    expect(ask([3], true, 0)).toEqual({ kind: "single", ballots: 0 });
    expect(ask([], false, 5)).toEqual({ kind: "nobody" });
  });

  it("is joined if the chain has it open", () => {
    expect(ask([1, 0], true, 0)).toEqual({ kind: "joins", ballots: 2 });
    expect(ask([1, 3], true, 0)).toEqual({ kind: "joins", ballots: 0 });
  });

  it("is opened by enough weight, just enough included", () => {
    expect(ask([1, 3], false, 10)).toEqual({ kind: "opens" });
  });

  it("is too heavy for less, which is told what is near", () => {
    const choice = ask([0, 1, 2], false, 9);
    if (choice.kind !== "too-light") throw new Error(`expected too-light, found ${choice.kind}`);
    expect(choice.missingTokens).toBe(tokens(1));
    expect(choice.near.map(({ places }) => places)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });
});

describe("the decline of late ballots", () => {
  const window = { startAt: 1_000, endAt: 2_000, extensionSeconds: 0, decayFromBps: 6_000 };

  it("is a straight fall from a share of the window to nothing at its end", () => {
    expect(declineOf(window)).toEqual({ fullUntil: 1_600, halfAt: 1_800, noneAt: 2_000 });
    expect(declineOf({ ...window, startAt: 0, endAt: 3, decayFromBps: 9_999 })).toEqual({
      fullUntil: 2,
      halfAt: 3,
      noneAt: 3,
    });
    expect(declineOf({ ...window, extensionSeconds: 200 })).toEqual({ fullUntil: 1_600, halfAt: 1_900, noneAt: 2_200 });
  });

  it("is none at 10,000 bps", () => {
    expect(declineOf({ ...window, decayFromBps: 10_000 })).toBeNull();
  });
});

describe("the standing", () => {
  it("has the seated above the seat line by rank, then runners-up, the others by support, the excluded last", () => {
    const view = electionView(
      [{ name: "A" }, { name: "B" }, { name: "C" }, { name: "D" }, { name: "E", excluded: true }],
      [
        { places: [1], amount: 50 },
        { places: [0], amount: 40 },
        { places: [3], amount: 20 },
        { places: [2], amount: 10 },
        { places: [4], amount: 99 },
      ],
    );
    const rows = standingRows(view);
    expect(rows.map(({ candidate, outcome, rank }) => [candidate.place, outcome, rank])).toEqual([
      [1, "seat", 1],
      [0, "seat", 2],
      [3, "runner-up", 1],
      [2, "none", null],
      [4, "excluded", null],
    ]);
    expect(rows[0]?.supportTokens).toBe(tokens(50));
  });

  it("is the same in whatever order the candidates come", () => {
    const view = electionView(
      [...FOUR, { name: "Up" }, { name: "Down" }],
      [
        { places: [4], amount: 90 },
        { places: [1], amount: 50 },
        { places: [3], amount: 40 },
        { places: [0], amount: 7 },
      ],
      { seats: 2, runnersUp: 1 },
    );
    const placesIn = (items: typeof view.items) =>
      standingRows({ ...view, items }).map(({ candidate }) => candidate.place);
    const order = [4, 1, 3, 0, 2, 5];
    expect(placesIn(view.items)).toEqual(order);
    expect(placesIn(view.items.toReversed())).toEqual(order);
    expect(placesIn([...view.items.slice(3), ...view.items.slice(0, 3)])).toEqual(order);
  });

  it("gives a tie to who registered first", () => {
    const view = electionView(
      FOUR,
      [
        { places: [3], amount: 7 },
        { places: [2], amount: 7 },
      ],
      { seats: 1, runnersUp: 0 },
    );
    expect(standingRows(view).map(({ candidate }) => candidate.place)).toEqual([2, 3, 0, 1]);
  });

  it("tells support, which falls as a ballot's candidates are elected, from approvals", () => {
    const view = electionView(FOUR, [
      { places: [0, 1], amount: 60 },
      { places: [2], amount: 20 },
    ]);
    const [first, second] = standingRows(view);
    expect([first?.supportTokens, first?.approvedTokens]).toEqual([tokens(60), tokens(60)]);
    expect([second?.supportTokens, second?.approvedTokens]).toEqual([tokens(30), tokens(60)]);
  });

  it("says whose organisation has all seats it may have", () => {
    const view = electionView(
      [{ name: "A", organisation: "Mill" }, { name: "B", organisation: "Mill" }, { name: "C" }],
      [
        { places: [0], amount: 50 },
        { places: [1], amount: 40 },
        { places: [2], amount: 10 },
      ],
    );
    expect(standingRows(view).map(({ candidate, outcome, capped }) => [candidate.place, outcome, capped])).toEqual([
      [0, "seat", false],
      [2, "seat", false],
      [1, "runner-up", true],
    ]);
  });

  it("says so of no organisation that may have another seat", () => {
    const mill = (name: string) => ({ name, organisation: "Mill" });
    const ballots = [0, 1, 2].map((place) => ({ places: [place], amount: 50 - place }));
    const view = electionView([mill("A"), { name: "B" }, mill("C")], ballots, { orgCap: 2 });
    const rows = standingRows(view);
    expect(rows.map(({ candidate, outcome, capped }) => [candidate.place, outcome, capped])).toEqual([
      [0, "seat", false],
      [1, "seat", false],
      [2, "runner-up", false],
    ]);
  });

  it("has whoever a vote restored among the others again", () => {
    const view = electionView([{ name: "A", excluded: true }], [{ places: [0], amount: 5 }]);
    const items = view.items.map((item) => ({ ...item, restored: { at: 1, txHash: item.registeredTx } }));
    expect(standingRows({ ...view, items })[0]?.outcome).toBe("none");
  });
});

describe("the standing as a file", () => {
  it("has every digit, in the order of the standing", () => {
    const rows = standingRows(electionView(FOUR, [{ places: [1], amount: 5 }], { seats: 1, runnersUp: 0 }));
    const lines = standingCsv(rows, 18, ({ statement }) => candidateTitle(statement) ?? "").split("\n");
    expect(lines[0]).toBe(
      "outcome,rank,candidate,name,organisation,registration,supportTokens,approvedTokens,endorsedTokens",
    );
    expect(lines[1]).toBe(`seat,1,${candidateAddress(1)},East,,2,5,5,12`);
    expect(lines).toHaveLength(6);
  });

  it("keeps what candidates call themselves from being columns or formulas", () => {
    expect(csvCell('Mill, "the" old')).toBe('"Mill, ""the"" old"');
    expect(csvCell("=HYPERLINK(1)")).toBe("'=HYPERLINK(1)");
    expect(csvCell("\u202E=1+1")).toBe("\\u{202e}=1+1");
    expect(csvCell(" =1+1")).toBe("' =1+1");
    expect(csvCell("\t=1")).toBe("\\u{9}=1");
    expect(csvCell("a\nb")).toBe('"a\nb"');
  });
});

describe("what comes next", () => {
  const view = electionView(FOUR, []);
  const endAt = view.phases[3]?.endAt ?? 0;

  it("is the end of the phase", () => {
    expect(electionMoment(view)).toEqual({
      at: endAt,
      ahead: "The vote ends",
      past: "The vote ends with the next block",
    });
    expect(nextPhaseSkip(view)).toEqual({ label: "Skip to the end of the vote", to: endAt + 1 });
    expect(isElectionDue(view, endAt - 1)).toBe(false);
    expect(isElectionDue(view, endAt)).toBe(true);
  });

  it("is a call of anyone's once the vote is over", () => {
    const counting = { ...view, phase: "counting" as const };
    expect(electionMoment(counting).past).toBe("Waits to be counted");
    expect(nextPhaseSkip(counting)).toBeNull();
    expect(isElectionDue(counting, endAt + 9)).toBe(false);
    expect(electionMoment({ ...view, phase: "settled", seated: false }).past).toBe("Waits to be seated");
    expect(electionMoment({ ...view, phase: "settled", seated: true }).past).toBe("");
  });
});

describe("a candidate's name", () => {
  it("is the first heading of its statement, without marks", () => {
    expect(candidateTitle("Hello\n\n## **North** of [the](https://x.org) river\n# Later")).toBe("North of the river");
    expect(candidateTitle("no heading")).toBeNull();
    expect(candidateTitle(null)).toBeNull();
    expect(candidateTitle("# **")).toBeNull();
  });

  it("cannot hide or turn text, nor be long", () => {
    expect(candidateTitle("# ab\u202Ecd\u200Bef")).toBe("ab\\u{202e}cd\\u{200b}ef");
    expect(candidateTitle("# Аlice")).toBe("\\u{410}lice");
    expect(candidateTitle(`# ${"a".repeat(200)}`)).toHaveLength(60);
  });

  it("is followed by the statement's first words", () => {
    expect(statementExcerpt("# North\n\n- I *keep* [books](https://x.org)\n- and say why")).toBe(
      "· I keep books · and say why",
    );
    expect(statementExcerpt("word ".repeat(100), 20)).toBe("word word word word…");
  });
});

describe("a candidacy", () => {
  it("has its statement in its URI, which the index reads back", () => {
    const text = "# North\n\nKeys & seats: 100% open, даже так.";
    const { uri, hash } = statementOf(text);
    expect(hash).toBe(keccak256(toBytes(text)));
    expect(readStatement(uri, hash)).toEqual({ statement: text, statementFault: null });
  });

  it("is bounded by bytes, not characters", () => {
    expect(statementProblem("é".repeat(MAX_STATEMENT_BYTES / 2))).toBeNull();
    expect(statementProblem("é".repeat(MAX_STATEMENT_BYTES / 2 + 1))).toMatch(/4096 are the most/);
    expect(statementProblem("  ")).toMatch(/^Say who/);
    expect(statementProblem("\uD800")).toMatch(/half a character/);
    expect(organisationProblem("é".repeat(16))).toBeNull();
    expect(organisationProblem("é".repeat(17))).toMatch(/34 bytes/);
  });

  it("may link to a document by https, ipfs or ar, with a hash", () => {
    expect(linkProblem("https://example.org/a.md")).toBeNull();
    expect(linkProblem("ipfs://bafy")).toBeNull();
    expect(linkProblem("javascript:alert(1)")).toMatch(/^Give a link/);
    expect(linkProblem("https://a b")).toMatch(/^Give a link/);
    expect(hashProblem(`0x${"a".repeat(64)}`)).toBeNull();
    expect(hashProblem("0x12")).toMatch(/64 hex digits/);
  });

  it("costs more gas the longer it is, at least the floor for data", () => {
    expect(registrationGas("")).toBe(150_000);
    expect(registrationGas("a".repeat(20_000))).toBe(830_000);
  });
});
