import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBallots, copyOf, emptyTally, placesOf } from "#index/elections/ballot-tally.ts";
import { NO_ORGANISATION } from "#index/elections/organisation-view.ts";
import { standingOf } from "#index/elections/standing.ts";
import { countElection } from "#protocol/elections/count.ts";
import { electionTerms } from "./election-terms.ts";

const candidate = (registration: number, organisation = NO_ORGANISATION as string, isExcluded = false) => ({
  registration,
  organisation,
  isExcluded,
});
const ballot = (approvals: bigint, weight: bigint, counted = weight) => ({
  approvals: String(approvals),
  weight: String(weight),
  counted: String(counted),
});
const tallyOf = (ballots: ReturnType<typeof ballot>[]) => {
  const tally = emptyTally();
  addBallots(tally, ballots);
  return tally;
};

describe("a tally", () => {
  it("groups ballots that approve the same, and keeps the turnout apart from what they count", () => {
    const tally = tallyOf([ballot(0b11n, 10n, 4n), ballot(0b11n, 5n), ballot(0b100n, 7n)]);
    expect(tally).toMatchObject({ turnoutTokens: 22n, ballots: 3 });
    expect([...tally.combinations.values()]).toEqual([
      { approvals: 3n, places: [0, 1], weightTokens: 9n, ballots: 2 },
      { approvals: 4n, places: [2], weightTokens: 7n, ballots: 1 },
    ]);
  });

  it("that is copied takes ballots without the first one", () => {
    const tally = tallyOf([ballot(1n, 10n)]);
    const copy = copyOf(tally);
    addBallots(copy, [ballot(1n, 5n), ballot(2n, 1n)]);
    expect([tally.turnoutTokens, tally.combinations.get("1")?.weightTokens, tally.combinations.size]).toEqual([
      10n,
      10n,
      1,
    ]);
    expect(copy.combinations.get("1")?.weightTokens).toBe(15n);
  });

  it("knows the places of any bitmap of 200", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(199)), (places) => {
        const bits = places.reduce((sum, place) => sum | (1n << BigInt(place)), 0n);
        expect(placesOf(bits)).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});

describe("a standing", () => {
  it("is what a count of every ballot by itself gives", () => {
    const organisation = fc.constantFrom(NO_ORGANISATION as string, "0xa", "0xb");
    const field = fc.array(fc.record({ organisation, isExcluded: fc.boolean() }), { minLength: 1, maxLength: 8 });
    const ballots = fc.array(fc.record({ bits: fc.nat(255), weight: fc.bigInt(1n, 10n ** 27n) }), { maxLength: 40 });
    fc.assert(
      fc.property(field, ballots, fc.constantFrom("proportional", "plain"), fc.nat(2), (some, cast, rule, cap) => {
        const candidates = some.map((one, place) => ({ ...one, registration: some.length - place }));
        const terms = electionTerms({ rule: rule as "plain", orgCap: cap + 1 });
        const known = cast
          .map(({ bits, weight }) => ({ approvals: BigInt(bits) & ((1n << BigInt(some.length)) - 1n), weight }))
          .filter(({ approvals }) => approvals !== 0n);
        const { rounds } = standingOf(
          candidates,
          tallyOf(known.map((one) => ballot(one.approvals, one.weight))),
          terms,
        );
        fc.pre(known.length > 0);
        const counted = candidates.map((one) => ({
          registration: one.registration,
          organisation: one.organisation === NO_ORGANISATION ? null : one.organisation,
          excluded: one.isExcluded,
        }));
        const one = known.map(({ approvals, weight }) => ({ approved: placesOf(approvals), weightTokens: weight }));
        expect(rounds).toEqual(countElection(counted, one, terms));
      }),
    );
  });

  it("passes over who is excluded, but shows what they have", () => {
    const tally = tallyOf([ballot(0b01n, 10n), ballot(0b10n, 3n)]);
    const { rounds, approvedTokens } = standingOf(
      [candidate(1, NO_ORGANISATION, true), candidate(2)],
      tally,
      electionTerms(),
    );
    expect(rounds.map(({ place }) => place)).toEqual([1]);
    expect(approvedTokens).toEqual([10n, 3n]);
  });

  it("is none before the first ballot", () => {
    expect(standingOf([candidate(1)], emptyTally(), electionTerms())).toEqual({ rounds: [], approvedTokens: [0n] });
  });
});
