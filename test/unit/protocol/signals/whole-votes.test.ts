import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choiceProblem } from "#protocol/signals/choice-problem.ts";
import { choiceShares } from "#protocol/signals/choice-shares.ts";
import type { SignalChoice, SignalType } from "#protocol/signals/signal-type.ts";
import { squareRoot } from "#protocol/signals/tally/square-root.ts";
import { tallySignal } from "#protocol/signals/tally/tally-signal.ts";

const votes = fc.integer({ min: 1, max: 1_000_000 }).map(BigInt);
const shared = (choices: number, share: fc.Arbitrary<number>) =>
  fc
    .dictionary(fc.integer({ min: 1, max: choices }).map(String), share, { minKeys: 1 })
    .filter((choice) => choiceProblem("weighted", choice, choices) === null);

describe("a signal's tally in whole numbers", () => {
  it("adds up thirds of a vote to whole votes", () => {
    const ballots = [1, 2, 3].map(() => ({ choice: { 1: 1, 2: 2 }, weight: 1n }));
    expect(tallySignal("weighted", 2, ballots).scores).toEqual([1n, 2n]);
  });

  it("rounds a weighted score down, and never gives more than there is", () => {
    const { scores, total } = tallySignal("weighted", 3, [{ choice: { 1: 1, 2: 1, 3: 1 }, weight: 100n }]);
    expect({ scores, total }).toEqual({ scores: [33n, 33n, 33n], total: 100n });
  });

  it("counts the same in whatever order the ballots come", () => {
    const ballot = fc.record({ choice: shared(4, fc.integer({ min: 0, max: 30 })), weight: votes });
    fc.assert(
      fc.property(
        fc.array(ballot, { minLength: 1, maxLength: 20 }),
        fc.constantFrom("weighted", "quadratic"),
        (ballots, type) => {
          const there = tallySignal(type as SignalType, 4, ballots);
          expect(tallySignal(type as SignalType, 4, [...ballots].reverse())).toEqual(there);
        },
      ),
    );
  });

  it("shows the rounds of ranked choice, and who left after each", () => {
    const ballots = [
      { choice: [1, 2, 3], weight: 4n },
      { choice: [2, 3, 1], weight: 3n },
      { choice: [3, 2, 1], weight: 2n },
    ];
    expect(tallySignal("ranked-choice", 3, ballots)).toEqual({
      total: 9n,
      scores: [4n, 5n, 0n],
      rounds: [
        { scores: [4n, 3n, 2n], eliminated: 3 },
        { scores: [4n, 5n, 0n], eliminated: null },
      ],
    });
  });

  it("takes the root of any number, rounded down", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 1_200n }), (value) => {
        const root = squareRoot(value);
        expect(root * root <= value && (root + 1n) * (root + 1n) > value).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect([0n, 1n, 2n, 3n, 4n].map(squareRoot)).toEqual([0n, 1n, 1n, 1n, 2n]);
    for (const root of [2n ** 26n, 2n ** 26n - 1n, 10n ** 154n, 10n ** 13n + 7n]) {
      expect([squareRoot(root * root - 1n), squareRoot(root * root)]).toEqual([root - 1n, root]);
    }
  });

  it.each<[string, SignalType, number, [SignalChoice, bigint][], bigint[]]>([
    ["nobody", "single-choice", 2, [], [0n, 0n]],
    [
      "one choice each",
      "single-choice",
      2,
      [
        [1, 3n],
        [2, 4n],
        [1, 5n],
      ],
      [8n, 4n],
    ],
    [
      "several choices in full",
      "approval",
      3,
      [
        [[1, 3], 3n],
        [[3], 4n],
        [[], 9n],
      ],
      [3n, 0n, 7n],
    ],
    ["nobody, weighted", "weighted", 2, [], [0n, 0n]],
    [
      "parts of unlike ballots",
      "weighted",
      2,
      [
        [{ 1: 1, 2: 2 }, 1n],
        [{ 1: 1, 2: 3 }, 1n],
        [{ 1: 5, 2: 7 }, 1n],
      ],
      [1n, 2n],
    ],
    ["nobody, quadratic", "quadratic", 2, [], [0n, 0n]],
    [
      "whole votes, quadratic",
      "quadratic",
      2,
      [
        [{ 1: 1 }, 16n],
        [{ 2: 1 }, 4n],
      ],
      [16n, 4n],
    ],
    [
      "many small against one large",
      "quadratic",
      2,
      [
        [{ 1: 1 }, 4n],
        [{ 1: 1 }, 4n],
        [{ 2: 1 }, 8n],
      ],
      [10n, 5n],
    ],
  ])("counts %s", (_, type, choices, cast, scores) => {
    const ballots = cast.map(([choice, weight]) => ({ choice, weight }));
    expect(tallySignal(type, choices, ballots)).toMatchObject({ scores, rounds: null });
  });

  it.each<[string, [number[], bigint][], (number | null)[], bigint[]]>([
    ["nobody", [], [null], [0n, 0n, 0n]],
    [
      "at once who has more than half",
      [
        [[3, 1, 2], 3n],
        [[1, 2, 3], 2n],
      ],
      [null],
      [2n, 0n, 3n],
    ],
    [
      "not at half: the first of the weakest leaves",
      [
        [[3, 1, 2], 2n],
        [[1, 2, 3], 1n],
        [[2, 1, 3], 1n],
      ],
      [1, null],
      [0n, 2n, 2n],
    ],
  ])("counts ranked choices: %s", (_, cast, eliminated, scores) => {
    const tally = tallySignal(
      "ranked-choice",
      3,
      cast.map(([choice, weight]) => ({ choice, weight })),
    );
    expect(tally.rounds?.map((round) => round.eliminated)).toEqual(eliminated);
    expect(tally.scores).toEqual(scores);
  });
});

describe("a choice", () => {
  it.each<[SignalType, SignalChoice]>([
    ["single-choice", 1],
    ["single-choice", 4],
    ["approval", []],
    ["approval", [4, 1]],
    ["ranked-choice", [4, 3, 2, 1]],
    ["weighted", { 1: 0, 4: 0.5 }],
    ["quadratic", { 2: 1 }],
    ["weighted", { 1: 1, 2: 9_999 }],
  ])("of %s voting is taken: %j", (type, choice) => {
    expect(choiceProblem(type, choice, 4)).toBeNull();
  });

  it.each<[SignalType, SignalChoice, string]>([
    ["single-choice", 0, "a number from 1 to 4"],
    ["single-choice", 5, "a number from 1 to 4"],
    ["single-choice", 1.5, "a number from 1 to 4"],
    ["single-choice", [1], "expected one choice"],
    ["approval", 1, "expected a list"],
    ["approval", [5], "no choice 5"],
    ["approval", [1, 1], "named twice"],
    ["ranked-choice", [1, 2, 3], "expected all 4 choices in order, found 3"],
    ["ranked-choice", { 1: 1 }, "expected a list"],
    ["weighted", 1, "expected shares"],
    ["weighted", [1], "expected shares"],
    ["weighted", { 5: 1 }, "no choice 5"],
    ["weighted", { "01": 1 }, "no choice 01"],
    ["weighted", { "1x": 1 }, "no choice 1x"],
    ["weighted", { 1: -1, 2: 2 }, "not negative"],
    ["weighted", { 1: Number.NaN, 2: 2 }, "not negative"],
    ["weighted", { 1: Number.POSITIVE_INFINITY }, "not negative"],
    ["quadratic", { 1: 0 }, "at least one choice"],
    ["quadratic", {}, "at least one choice"],
    ["quadratic", { 1: 1, 2: 10_000 }, "too fine"],
  ])("of %s voting is refused: %j", (type, choice, problem) => {
    expect(choiceProblem(type, choice, 4)).toContain(problem);
  });

  it("has no shares where a number is written too long, or has no end", () => {
    expect(choiceShares({ 1: 0.1234567891, 2: 1 }, 2)).toBeNull();
    expect(choiceShares({}, 2)).toBeNull();
    expect(choiceShares({ 2: 0.5 }, 2)).toEqual([0n, 1n]);
    expect(choiceShares({ 1: 1_234_567_890_123 }, 1)).toBeNull();
    expect(choiceShares({ 1: 999_999_999_999 }, 1)).toEqual([1n]);
  });
});
