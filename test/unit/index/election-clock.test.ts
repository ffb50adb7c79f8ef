import { describe, expect, it } from "vitest";
import { electionPhase, electionTimes, isExtended, shareOf, voteEndsAt } from "#index/elections/election-clock.ts";
import { electionTerms } from "./election-terms.ts";

const DAY = 86_400;
const terms = electionTerms({ extensionSeconds: 3 * DAY });
const times = electionTimes(1_000, terms);
const facts = (changes: object = {}) => ({
  times,
  terms,
  turnoutTokens: 50n,
  turnoutFloorTokens: () => 100n,
  markedExtended: false,
  outcome: null,
  ...changes,
});
const enough = { turnoutTokens: 100n };

describe("the phase of an election", () => {
  it("changes in the first second of each, in order", () => {
    const seen = [times.registrationAt, times.endorsementAt, times.vettingAt, times.votingAt].flatMap((at) => [
      electionPhase(facts(), at),
      electionPhase(facts(), at + 7 * DAY - 1),
    ]);
    expect(seen).toEqual([
      "registration",
      "registration",
      "endorsement",
      "endorsement",
      "vetting",
      "vetting",
      "voting",
      "voting",
    ]);
  });

  it("goes on to the count when the turnout reaches its floor, to the unit", () => {
    const end = times.votingEndAt;
    expect(electionPhase(facts(enough), end - 1)).toBe("voting");
    expect(electionPhase(facts(enough), end)).toBe("counting");
    expect(electionPhase(facts({ turnoutTokens: 99n }), end)).toBe("voting");
  });

  it("fails at the end of the extension without a word, when the turnout is still too low", () => {
    const end = times.votingEndAt + terms.extensionSeconds;
    expect(electionPhase(facts(), end - 1)).toBe("voting");
    expect(electionPhase(facts(), end)).toBe("failed");
  });

  it("stays in an extension that a ballot has marked, though the floor is reached", () => {
    const marked = facts({ ...enough, markedExtended: true });
    const end = times.votingEndAt + terms.extensionSeconds;
    expect(electionPhase(marked, end - 1)).toBe("voting");
    expect(electionPhase(marked, end)).toBe("counting");
  });

  it("fails at once where there is no extension", () => {
    const without = facts({ terms: electionTerms({ extensionSeconds: 0 }) });
    expect(electionPhase(without, times.votingEndAt)).toBe("failed");
    expect(isExtended(without, times.votingEndAt)).toBe(false);
  });

  it("ends with what the count found", () => {
    const later = times.votingEndAt + 30 * DAY;
    expect(electionPhase(facts({ ...enough, outcome: "settled" }), later)).toBe("settled");
    expect(electionPhase(facts({ ...enough, outcome: "failed" }), later)).toBe("failed");
  });

  it("does not ask for the floor before the vote, when nobody can know it", () => {
    const unknown = facts({
      turnoutFloorTokens() {
        throw new Error("not yet");
      },
    });
    expect(electionPhase(unknown, times.votingAt - 1)).toBe("vetting");
    expect(isExtended(unknown, times.votingAt - 1)).toBe(false);
    expect(voteEndsAt(unknown, times.votingAt - 1)).toBe(times.votingEndAt);
  });
});

describe("an extension", () => {
  it("shows from the end of the window on, if the turnout is below the floor", () => {
    expect(isExtended(facts(), times.votingEndAt - 1)).toBe(false);
    expect(isExtended(facts(), times.votingEndAt)).toBe(true);
    expect(voteEndsAt(facts(), times.votingEndAt)).toBe(times.votingEndAt + terms.extensionSeconds);
    expect(isExtended(facts(enough), times.votingEndAt)).toBe(false);
  });
});

describe("a share of the votable supply", () => {
  it("is rounded up", () => {
    expect([shareOf(10_000n, 5), shareOf(10_001n, 5), shareOf(1n, 1), shareOf(0n, 500)]).toEqual([5n, 6n, 1n, 0n]);
  });
});
