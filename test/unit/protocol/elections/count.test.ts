import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CountedBallot,
  type CountedCandidate,
  type CountTerms,
  countElection,
  SHARE_UNITS,
} from "#protocol/elections/count.ts";

const candidate = (registration: number, organisation: string | null = null, excluded = false): CountedCandidate => ({
  registration,
  organisation,
  excluded,
});
const candidates = (many: number) => Array.from({ length: many }, (_, index) => candidate(index + 1));
const ballot = (approved: number[], weightTokens: number): CountedBallot => ({
  approved,
  weightTokens: BigInt(weightTokens),
});
const terms = (changes: Partial<CountTerms> = {}): CountTerms => ({
  rule: "proportional",
  seats: 3,
  runnersUp: 2,
  orgCap: 3,
  ...changes,
});
const winnersOf = (rounds: ReturnType<typeof countElection>) =>
  rounds.filter((round) => round.winner).map((round) => round.place);
const runnersUpOf = (rounds: ReturnType<typeof countElection>) =>
  rounds.filter((round) => !round.winner).map((round) => round.place);

describe("countElection", () => {
  const factions = [ballot([0, 1, 2], 60), ballot([3, 4, 5], 35)];

  it("gives a minority its share by the proportional rule", () => {
    const rounds = countElection(candidates(6), factions, terms());
    expect(winnersOf(rounds)).toEqual([0, 3, 1]);
    expect(runnersUpOf(rounds)).toEqual([2, 4]);
  });

  it("gives the majority every seat by the plain rule", () => {
    expect(winnersOf(countElection(candidates(6), factions, terms({ rule: "plain" })))).toEqual([0, 1, 2]);
  });

  it("says the support of every round, without rounding", () => {
    const rounds = countElection(candidates(2), [ballot([0, 1], 1)], terms());
    expect(rounds.map(({ supports }) => supports)).toEqual([
      [SHARE_UNITS, SHARE_UNITS],
      [SHARE_UNITS / 2n, SHARE_UNITS / 2n],
    ]);
  });

  it("elects of equals who registered first, whatever the places", () => {
    const rounds = countElection([candidate(3), candidate(1), candidate(2)], [], terms());
    expect(winnersOf(rounds)).toEqual([1, 2, 0]);
  });

  it("passes over the excluded, whose ballots keep their weight", () => {
    const field = [candidate(1, null, true), candidate(2), candidate(3)];
    const rounds = countElection(field, [ballot([0, 1], 3), ballot([2], 2)], terms({ seats: 2 }));
    expect(winnersOf(rounds)).toEqual([1, 2]);
  });

  it("holds an organisation to its cap, and ranks the others of it as runners-up", () => {
    const field = [candidate(1, "one"), candidate(2, "one"), candidate(3)];
    const rounds = countElection(field, [ballot([0, 1], 9), ballot([2], 1)], terms({ orgCap: 1 }));
    expect(winnersOf(rounds)).toEqual([0, 2]);
    expect(runnersUpOf(rounds)).toEqual([1]);
  });

  it("refuses a ballot for a place that nobody has", () => {
    expect(() => countElection(candidates(2), [ballot([2], 1)], terms())).toThrow(
      "A ballot approves place 2; there are 2 candidates.",
    );
  });

  const polls = fc.integer({ min: 1, max: 12 }).chain((many) =>
    fc.record({
      field: fc.array(fc.record({ organisation: fc.constantFrom(null, "one", "two"), excluded: fc.boolean() }), {
        minLength: many,
        maxLength: many,
      }),
      ballots: fc.array(
        fc.record({
          approved: fc.uniqueArray(fc.nat(many - 1), { minLength: 1, maxLength: 12 }),
          weightTokens: fc.oneof(fc.bigInt(1n, 3n), fc.bigInt(1n, 2n ** 112n)),
        }),
        { maxLength: 30 },
      ),
      seats: fc.integer({ min: 1, max: 12 }),
      runnersUp: fc.nat(12),
      orgCap: fc.integer({ min: 1, max: 12 }),
      rule: fc.constantFrom("proportional" as const, "plain" as const),
    }),
  );

  it("fills every seat for which a candidate is left, each once, within the caps", () => {
    fc.assert(
      fc.property(polls, ({ field, ballots, ...rest }) => {
        const poll = field.map((entry, index) => ({ ...entry, registration: index + 1 }));
        const rounds = countElection(poll, ballots, rest);
        const won = winnersOf(rounds);
        const places = rounds.map((round) => round.place);
        expect(new Set(places).size).toBe(places.length);
        expect(places.every((place) => poll[place]?.excluded === false)).toBe(true);
        const left = poll.filter((entry) => !entry.excluded);
        const seatable = ["one", "two"].reduce(
          (sum, name) => sum + Math.min(rest.orgCap, left.filter((entry) => entry.organisation === name).length),
          left.filter((entry) => entry.organisation === null).length,
        );
        expect(won.length).toBe(Math.min(rest.seats, seatable));
        expect(runnersUpOf(rounds).length).toBe(Math.min(rest.runnersUp, left.length - won.length));
      }),
    );
  });

  it("does not depend on how ballots are grouped into combinations", () => {
    fc.assert(
      fc.property(polls, ({ field, ballots, ...rest }) => {
        const poll = field.map((entry, index) => ({ ...entry, registration: index + 1 }));
        const grouped = new Map<string, { approved: number[]; weightTokens: bigint }>();
        for (const { approved, weightTokens } of ballots) {
          const key = [...approved].sort((a, b) => a - b).join();
          const group = grouped.get(key) ?? { approved, weightTokens: 0n };
          grouped.set(key, { ...group, weightTokens: group.weightTokens + weightTokens });
        }
        const together = countElection(poll, [...grouped.values()], rest).map(({ place, winner }) => ({
          place,
          winner,
        }));
        const apart = countElection(poll, ballots, rest).map(({ place, winner }) => ({ place, winner }));
        expect(together).toEqual(apart);
      }),
    );
  });

  it("never lets a candidate lose by a ballot for it alone", () => {
    fc.assert(
      fc.property(polls, fc.nat(), fc.bigInt(1n, 2n ** 112n), ({ field, ballots, ...rest }, draw, weightTokens) => {
        const poll = field.map((entry, index) => ({ ...entry, registration: index + 1 }));
        const place = draw % poll.length;
        const won = (cast: CountedBallot[]) => winnersOf(countElection(poll, cast, rest)).includes(place);
        if (won(ballots)) expect(won([...ballots, { approved: [place], weightTokens }])).toBe(true);
      }),
    );
  });
});
