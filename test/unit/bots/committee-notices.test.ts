import { describe, expect, it } from "vitest";
import { type CommitteeFacts, committeeNotices } from "#bots/committee/committee-notices.ts";

const DAY = 86_400;
const NOW = 1_800_000_000;

type Changes = {
  election?: Partial<CommitteeFacts["election"]>;
  term?: Partial<CommitteeFacts["term"]>;
} & Partial<Pick<CommitteeFacts, "unseated" | "unsyncedSince" | "byElections">>;

/** A committee in the middle of its term, elected long ago. */
function told({ election, term, ...rest }: Changes = {}) {
  return committeeNotices({
    now: NOW,
    election: {
      number: 3n,
      phase: "settled",
      byElection: false,
      qualified: 9n,
      seats: 5,
      endorsementSeconds: NOW - 90 * DAY,
      votingEndSeconds: NOW - 60 * DAY,
      turnoutTokens: 80n,
      turnoutFloorTokens: 50n,
      ...election,
    },
    byElections: 0,
    unseated: null,
    term: {
      number: 2,
      seating: 7,
      seats: 5,
      filled: 5,
      endsSeconds: NOW + 200 * DAY,
      vacantSinceSeconds: 0,
      ...term,
    },
    unsyncedSince: null,
    ...rest,
  });
}

const kinds = (changes: Changes) => told(changes).map(({ kind }) => kind);
const messages = (changes: Changes) => told(changes).map(({ message }) => message);

it("nothing is told while all is well", () => {
  expect(told()).toEqual([]);
});

describe("of an election", () => {
  it("that it is open, and until when candidates register", () => {
    const election = { phase: "registration", endorsementSeconds: NOW + DAY } as const;
    expect(told({ election })).toEqual([
      {
        kind: "election-opened",
        subject: "3",
        message: "election 3 is open: candidates register until 2027-01-16T08:00:00.000Z",
      },
    ]);
  });

  it("that its vote has begun, once", () => {
    const election = { phase: "voting", votingEndSeconds: NOW + 5 * DAY, turnoutTokens: 0n } as const;
    expect(messages({ election })).toEqual([
      "election 3 is voted on until 2027-01-20T08:00:00.000Z: 9 candidates for 5 seats",
    ]);
    expect(told({ election: { ...election, turnoutTokens: 10n } })[0]?.subject).toBe("3");
  });

  it("that its turnout is low, a day before each end of the vote", () => {
    const election = { phase: "voting", votingEndSeconds: NOW + DAY, turnoutTokens: 20n } as const;
    expect(told({ election })[1]).toEqual({
      kind: "turnout-low",
      subject: `3:${NOW + DAY}`,
      message: "election 3 has 40% of the turnout it needs, and its vote ends on 2027-01-16T08:00:00.000Z",
    });
    expect(kinds({ election: { ...election, votingEndSeconds: NOW + DAY + 1 } })).toEqual(["election-vote"]);
    expect(kinds({ election: { ...election, turnoutTokens: 50n } })).toEqual(["election-vote"]);
  });

  it("how it ended, as long as that is news", () => {
    const ended = { votingEndSeconds: NOW - DAY };
    expect(kinds({ election: ended })).toEqual(["election-settled"]);
    const failed = { ...ended, phase: "failed", byElection: true, turnoutTokens: 25n } as const;
    expect(messages({ byElections: 1, election: failed })).toEqual([
      "by-election 3 has failed: its turnout was 50% of what it needs; the bots open another, if its seats are still open, on 2027-01-28T08:00:00.000Z",
    ]);
    expect(messages({ byElections: 2, election: failed })).toEqual([
      "by-election 3 has failed: its turnout was 50% of what it needs; it was the last of this term",
    ]);
    expect(messages({ election: { ...ended, phase: "gave-way", byElection: true } })).toEqual([
      "by-election 3 has given way to an election of the whole committee; its bonds go back",
    ]);
    expect(messages({ election: { ...ended, phase: "failed" } })[0]).toContain("too few candidates were left");
    expect(kinds({ election: { phase: "failed" } })).toEqual([]);
  });

  it("that the seats refuse its winners", () => {
    expect(messages({ unseated: { number: 3n, refusal: "Committee_TooFew(2, 3)" } })).toEqual([
      "election 3 is settled but cannot be seated: Committee_TooFew(2, 3)",
    ]);
  });
});

describe("of the term", () => {
  const ending = { endsSeconds: NOW + 14 * DAY };

  it("that it ends in two weeks and nobody is being elected", () => {
    expect(kinds({ term: ending })).toEqual(["term-ending"]);
    expect(kinds({ term: ending, election: { phase: "failed" } })).toEqual(["term-ending"]);
    expect(kinds({ term: { endsSeconds: NOW + 14 * DAY + 1 } })).toEqual([]);
    expect(kinds({ term: ending, election: { phase: "vetting" } })).toEqual([]);
    expect(kinds({ term: ending, unseated: { number: 3n, refusal: null } })).toEqual([]);
  });

  it("that it has ended", () => {
    expect(kinds({ term: { endsSeconds: NOW - 1, filled: 4 } })).toEqual(["term-ended"]);
    expect(kinds({ term: { endsSeconds: NOW } })).toEqual(["term-ending"]);
  });
});

it("a vacant seat is told, and each further one", () => {
  const term = { filled: 4, vacantSinceSeconds: NOW - 5 };
  expect(told({ term })).toMatchObject([
    { kind: "seat-vacant", subject: `2:${NOW - 5}:4`, message: "1 of the committee's 5 seats is vacant" },
  ]);
  expect(told({ term: { ...term, filled: 3 } })).toMatchObject([
    { subject: `2:${NOW - 5}:3`, message: "2 of the committee's 5 seats are vacant" },
  ]);
});

it("a Safe that differs is told after an hour", () => {
  expect(kinds({ unsyncedSince: NOW - 3_599 })).toEqual([]);
  expect(told({ unsyncedSince: NOW - 3_600 })).toMatchObject([
    { kind: "safe-out-of-sync", subject: `7:${NOW - 3_600}` },
  ]);
});
