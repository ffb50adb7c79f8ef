import { describe, expect, it } from "vitest";
import { takesOnlyObjections } from "#governance-ui/chain/read-ballot-facts.ts";
import { requireTaken } from "#governance-ui/chain/require-taken.ts";
import { nextMoment } from "#governance-ui/vote/next-moment.ts";

const timed = {
  state: "active",
  snapshotAt: 1,
  voteEndAt: 100,
  deadlineAt: 100,
  etaAt: null,
  expiresAt: null,
} as const;

describe("a vote that is open", () => {
  it("ends with its voting", () => {
    expect(nextMoment(timed)).toMatchObject({ at: 100, ahead: "Voting ends" });
  });

  it("ends with the objections where it turned to passing at the last moment", () => {
    expect(nextMoment({ ...timed, deadlineAt: 150 })).toMatchObject({ at: 150, ahead: "Objections end" });
  });
});

describe("a ballot", () => {
  it("is refused before it is signed where only objections are taken, unless it is one", () => {
    const objecting = { onlyObjections: true, deadlineAt: 150 };
    expect(() => requireTaken(objecting, { against: false })).toThrow(/Only votes against are taken until/);
    expect(() => requireTaken(objecting, { against: true })).not.toThrow();
    expect(() => requireTaken({ ...objecting, onlyObjections: false }, { against: false })).not.toThrow();
  });

  it("can only object from the last second of the vote on, where objections follow", () => {
    const objectionsFollow = { state: "active", voteEndAt: 100, deadlineAt: 150 } as const;
    expect(takesOnlyObjections(objectionsFollow, 99)).toBe(false);
    expect(takesOnlyObjections(objectionsFollow, 100)).toBe(true);
    expect(takesOnlyObjections({ ...objectionsFollow, deadlineAt: 100 }, 100)).toBe(false);
    expect(takesOnlyObjections({ ...objectionsFollow, state: "defeated" }, 151)).toBe(false);
  });
});
