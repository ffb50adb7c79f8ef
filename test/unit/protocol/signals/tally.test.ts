import snapshot from "@snapshot-labs/snapshot.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choiceProblem } from "#protocol/signals/choice-problem.ts";
import { SIGNAL_TYPES, type SignalChoice, type SignalType } from "#protocol/signals/signal-type.ts";
import type { CountedBallot } from "#protocol/signals/tally/counted-ballot.ts";
import { tallySignal } from "#protocol/signals/tally/tally-signal.ts";

const names = (choices: number) => Array.from({ length: choices }, (_, index) => `choice ${index + 1}`);

/** What snapshot.js counts, in its doubles. */
function snapshotScores(type: SignalType, choices: number, ballots: readonly CountedBallot[]): number[] {
  const votes = ballots.map(({ choice, weight }) => ({
    choice,
    balance: Number(weight),
    scores: [Number(weight)],
  }));
  const System = snapshot.utils.voting[type];
  return new System({ choices: names(choices) }, votes as never, [], [] as never).getScores();
}

const places = (choices: number) => Array.from({ length: choices }, (_, index) => index + 1);
const choiceCount = fc.integer({ min: 2, max: 6 });
const votes = fc.integer({ min: 1, max: 1_000_000 }).map(BigInt);
const ballotsOf = <Choice extends SignalChoice>(choice: fc.Arbitrary<Choice>, weight = votes) =>
  fc.array(fc.record({ choice, weight }), { maxLength: 20 });

const single = (choices: number) => fc.integer({ min: 1, max: choices });
const approved = (choices: number) => fc.subarray(places(choices)).chain((list) => fc.shuffledSubarray(list));
const ranked = (choices: number) => fc.shuffledSubarray(places(choices), { minLength: choices, maxLength: choices });
const shared = (choices: number, share: fc.Arbitrary<number>) =>
  fc
    .dictionary(fc.integer({ min: 1, max: choices }).map(String), share, { minKeys: 1 })
    .filter((choice) => choiceProblem("weighted", choice, choices) === null);

describe("a signal's tally equals snapshot.js's", () => {
  it.each([
    ["single-choice", single],
    ["approval", approved],
    ["ranked-choice", ranked],
  ] as const)("in every vote for %s", (type, choice) => {
    const vote = choiceCount.chain((choices) =>
      fc.record({ choices: fc.constant(choices), ballots: ballotsOf<SignalChoice>(choice(choices)) }),
    );
    fc.assert(
      fc.property(vote, ({ choices, ballots }) => {
        const scores = tallySignal(type, choices, ballots).scores.map(Number);
        expect(scores).toEqual(snapshotScores(type, choices, ballots));
      }),
      { numRuns: 500 },
    );
  });

  it("in ranked choice with few votes, where ties are common", () => {
    const vote = choiceCount.chain((choices) =>
      fc.record({
        choices: fc.constant(choices),
        ballots: ballotsOf<SignalChoice>(ranked(choices), fc.integer({ min: 1, max: 2 }).map(BigInt)),
      }),
    );
    fc.assert(
      fc.property(vote, ({ choices, ballots }) => {
        const { scores } = tallySignal("ranked-choice", choices, ballots);
        expect(scores.map(Number)).toEqual(snapshotScores("ranked-choice", choices, ballots));
      }),
      { numRuns: 1_000 },
    );
  });

  it("in weighted voting whose parts are whole votes", () => {
    // 5040 is divisible by every number of parts up to 10, so that no score has a fraction.
    const weight = fc.integer({ min: 1, max: 1_000 }).map((times) => 5040n * BigInt(times));
    const vote = fc.integer({ min: 2, max: 3 }).chain((choices) =>
      fc.record({
        choices: fc.constant(choices),
        ballots: ballotsOf<SignalChoice>(shared(choices, fc.integer({ min: 0, max: 3 })), weight),
      }),
    );
    fc.assert(
      fc.property(vote, ({ choices, ballots }) => {
        const { scores, total } = tallySignal("weighted", choices, ballots);
        if (ballots.length > 0) {
          expect(scores.map(Number)).toEqual(snapshotScores("weighted", choices, ballots).map(Math.round));
        }
        expect(scores.reduce((sum, score) => sum + score, 0n)).toBe(total);
      }),
    );
  });

  it("in quadratic voting whose roots are whole numbers", () => {
    const weight = fc.integer({ min: 1, max: 1_000 }).map((root) => BigInt(root) ** 2n);
    const vote = choiceCount.chain((choices) =>
      fc.record({
        choices: fc.constant(choices),
        // One choice, or four alike: the root of a quarter is a half.
        ballots: ballotsOf<SignalChoice>(
          single(choices).map((place): SignalChoice => ({ [place]: 1 })),
          weight,
        ),
      }),
    );
    fc.assert(
      fc.property(vote, ({ choices, ballots }) => {
        const { scores } = tallySignal("quadratic", choices, ballots);
        const theirs = snapshotScores("quadratic", choices, ballots);
        for (const [place, score] of scores.entries()) {
          expect(Math.abs(Number(score) - (theirs[place] ?? 0))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("in weighted and quadratic voting with any shares, to the last unit or a part in 10^12", () => {
    const share = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(12.5, 33.3, 0.1, 66.67));
    const vote = choiceCount.chain((choices) =>
      fc.record({ choices: fc.constant(choices), ballots: ballotsOf<SignalChoice>(shared(choices, share)) }),
    );
    fc.assert(
      fc.property(vote, fc.constantFrom<SignalType>("weighted", "quadratic"), ({ choices, ballots }, type) => {
        fc.pre(ballots.length > 0);
        const { scores, total } = tallySignal(type, choices, ballots);
        const theirs = snapshotScores(type, choices, ballots);
        const near = 1 + Number(total) / 1e12;
        for (const [place, score] of scores.entries()) {
          // snapshot.js gives no number where a choice is named by nobody in quadratic voting.
          expect(Math.abs(Number(score) - (theirs[place] || 0))).toBeLessThanOrEqual(near);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("in what it takes for a valid choice", () => {
    const anything = fc.oneof(
      fc.integer({ min: -1, max: 5 }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 5 }),
      fc.dictionary(fc.integer({ min: 0, max: 5 }).map(String), fc.integer({ min: -1, max: 3 })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...SIGNAL_TYPES), anything, (type, choice) => {
        const valid = snapshot.utils.voting[type].isValidChoice(choice as never, names(4));
        expect(choiceProblem(type, choice, 4) === null).toBe(valid);
      }),
      { numRuns: 2_000 },
    );
  });

  it("but keeps the last wei, where doubles lose it", () => {
    const supply = 10n ** 27n;
    const ballots = [
      { choice: 1, weight: supply },
      { choice: 1, weight: 1n },
      { choice: 2, weight: supply },
    ];
    expect(tallySignal("single-choice", 2, ballots).scores).toEqual([supply + 1n, supply]);
    const [first, second] = snapshotScores("single-choice", 2, ballots);
    expect(first).toBe(second);
  });
});
