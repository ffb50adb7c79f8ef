import { describe, expect, it } from "vitest";
import { ProviderRewards } from "#index/providers/provider-rewards.ts";
import { RewardSums } from "#index/providers/reward-sums.ts";
import { type RewardTerms, rewardTerms } from "#index/providers/reward-terms.ts";
import { sharePoints } from "#index/providers/share-points.ts";
import { seededRandom } from "#test/integration/bots/seeded-random.ts";

const terms = (fromEpoch: number, untilEpoch: number, weight: bigint, commissionBps = 0): RewardTerms => ({
  fromEpoch,
  untilEpoch,
  weight,
  commissionBps,
});
const settled = (epoch: number, emission: bigint, weight = 100n, flagged = 0n) => ({
  epoch,
  emissionTokens: emission,
  weight,
  flaggedWeight: flagged,
  earnedTokens: (emission / weight) * (weight - flagged),
});
/** Ten epochs that emit 1,000 each, shared by a weight of 100. */
const even = new RewardSums(Array.from({ length: 10 }, (_, epoch) => settled(epoch, 1_000n)));
const alone = (some: RewardTerms[], tranches = 4) =>
  new ProviderRewards(even, { tranches, terms: some, points: [{ fromEpoch: 0, shares: 1n }] });

describe("what a provider earns", () => {
  it("is by its weight in each epoch of its terms, and no longer than these last", () => {
    const { own } = { own: (at: number) => alone([terms(2, 5, 10n, 10_000)]).own(at).earnedTokens };
    expect([0, 2, 3, 5, 6, 9].map(own)).toEqual([0n, 0n, 100n, 300n, 300n, 300n]);
  });

  it("vests in equal parts, one with the end of each epoch after it", () => {
    const rewards = alone([terms(2, 3, 10n, 10_000)]);
    expect([3, 4, 5, 6, 7, 20].map((at) => rewards.own(at).vestedTokens)).toEqual([0n, 25n, 50n, 75n, 100n, 100n]);
  });

  it("is its commission, and the rest is its stakers'", () => {
    const rewards = alone([terms(0, 9, 10n, 2_500), terms(4, 9, 10n, 5_000)]);
    expect(rewards.own(9).earnedTokens).toBe(4n * 25n + 5n * 50n);
    expect(rewards.stakers(9).earnedTokens).toBe(4n * 75n + 5n * 50n);
  });

  it("is nothing yet of epochs that are not settled", () => {
    expect(alone([terms(0, 90, 10n, 10_000)]).own(30).earnedTokens).toBe(1_000n);
  });

  it("is nothing of an epoch in which all that weighs was flagged", () => {
    const sums = new RewardSums([settled(0, 1_000n, 10n, 10n), settled(1, 1_000n, 10n)]);
    const own = new ProviderRewards(sums, { tranches: 1, terms: [terms(0, 9, 10n, 10_000)], points: [] });
    expect(own.own(2).earnedTokens).toBe(1_000n);
  });
});

describe("terms", () => {
  it("that are set twice before the next epoch are set once", () => {
    const [first, second] = [terms(3, 9, 1n), terms(3, 9, 2n)];
    expect(rewardTerms([first, second].map((one) => ({ kind: "terms", terms: one })))).toEqual([second]);
  });

  it("have no weight in an epoch that is flagged, and go on after it", () => {
    const [one, two] = [terms(1, 9, 5n), terms(4, 9, 7n)];
    const logs = [one, two].map((some) => ({ kind: "terms" as const, terms: some }));
    expect(rewardTerms([...logs, { kind: "flagged", epoch: 2 }])).toEqual([one, terms(2, 9, 0n), terms(3, 9, 5n), two]);
    expect(rewardTerms([...logs, { kind: "flagged", epoch: 3 }])).toEqual([one, terms(3, 9, 0n), two]);
    expect(rewardTerms([...logs, { kind: "flagged", epoch: 4 }])).toEqual([one, terms(4, 9, 0n), terms(5, 9, 7n)]);
    expect(rewardTerms([{ kind: "flagged", epoch: 0 }])).toEqual([]);
  });
});

describe("a staker's part", () => {
  it("is the sum of every epoch's, each vesting by itself, whatever the history", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { whole: pick } = seededRandom(seed);
      const [epochs, tranches] = [12 + pick(20), 1 + pick(9)];
      const sums = new RewardSums(
        Array.from({ length: epochs }, (_, epoch) => settled(epoch, 10n ** 20n * BigInt(1 + pick(9)), 1_000n)),
      );
      const all: RewardTerms[] = [];
      const pool: { fromEpoch: number; shares: bigint }[] = [];
      const own: { fromEpoch: number; shares: bigint }[] = [];
      for (let at = pick(3); at < epochs; at += 1 + pick(4)) {
        all.push(terms(at, at + pick(12), BigInt(pick(100)), pick(10_001)));
        const mine = BigInt(pick(5)) * 10n ** 18n;
        own.push({ fromEpoch: at, shares: mine });
        pool.push({ fromEpoch: at, shares: mine + BigInt(pick(5)) * 10n ** 18n });
      }
      const rewards = new ProviderRewards(sums, { tranches, terms: all, points: sharePoints(pool) });
      const position = rewards.position(sharePoints(own));
      for (const now of [0, 1, pick(epochs), epochs, epochs + pick(2 * tranches)]) {
        const exact = epochByEpoch({ sums, all, pool, own }, now, tranches);
        const found = position(now);
        // Both round down, each in its own places.
        expect(Math.abs(Number(exact.earned - found.earnedTokens)), `seed ${seed}, epoch ${now}`).toBeLessThanOrEqual(
          epochs,
        );
        expect(Math.abs(Number(exact.vested - found.vestedTokens))).toBeLessThanOrEqual(epochs * epochs * 100);
      }
    }
  });
});

type Histories = {
  sums: RewardSums;
  all: RewardTerms[];
  pool: { fromEpoch: number; shares: bigint }[];
  own: { fromEpoch: number; shares: bigint }[];
};

/** The definition, without sums: each epoch's part, and as many of its tranches as have passed. */
function epochByEpoch({ sums, all, pool, own }: Histories, now: number, tranches: number) {
  const last = <Item extends { fromEpoch: number }>(items: Item[], epoch: number) =>
    items.findLast(({ fromEpoch }) => fromEpoch <= epoch);
  let [earned, vested] = [0n, 0n];
  for (const { epoch, emissionTokens, weight } of sums.epochs.filter((one) => one.epoch < now)) {
    const of = last(all, epoch);
    const [shares, mine] = [last(pool, epoch)?.shares ?? 0n, last(own, epoch)?.shares ?? 0n];
    if (of === undefined || epoch >= of.untilEpoch || shares === 0n) continue;
    const part = (emissionTokens / weight) * of.weight * BigInt(10_000 - of.commissionBps) * mine;
    const passed = BigInt(Math.min(tranches, now - 1 - epoch));
    earned += part / (10_000n * shares);
    vested += (part * passed) / (10_000n * shares * BigInt(tranches));
  }
  return { earned, vested };
}
