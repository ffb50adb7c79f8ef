import { describe, expect, it } from "vitest";
import { dividedBy, minus, nothing, plus, times, vestedTimesTranches } from "#index/providers/earned.ts";
import { lastBefore } from "#index/providers/last-before.ts";
import { ProviderRewards } from "#index/providers/provider-rewards.ts";
import { RewardSums, tokensByWeight } from "#index/providers/reward-sums.ts";
import type { RewardTerms } from "#index/providers/reward-terms.ts";
import { sharePoints } from "#index/providers/share-points.ts";

const earned = (sum: bigint, timesEpoch: bigint) => ({ sum, timesEpoch });
const settled = (epoch: number, emission = 1_000n) => ({
  epoch,
  emissionTokens: emission,
  weight: 100n,
  flaggedWeight: 0n,
  earnedTokens: emission,
});

describe("what was earned, with the sum of the same times its epochs", () => {
  it("is added, taken away and multiplied part by part", () => {
    expect(plus(earned(5n, 20n), earned(2n, 3n))).toEqual(earned(7n, 23n));
    expect(minus(earned(5n, 20n), earned(2n, 3n))).toEqual(earned(3n, 17n));
    expect(times(earned(5n, 20n), 3n)).toEqual(earned(15n, 60n));
    expect(nothing).toEqual(earned(0n, 0n));
  });

  it("is divided with the sum rounded down and the other up, so that nothing vests too early", () => {
    expect(dividedBy(earned(7n, 7n), 2n)).toEqual(earned(3n, 4n));
    expect(dividedBy(earned(6n, 6n), 2n)).toEqual(earned(3n, 3n));
    expect(dividedBy(earned(1n, 1n), 2n)).toEqual(earned(0n, 1n));
    expect(dividedBy(earned(0n, 0n), 2n)).toEqual(nothing);
  });

  it("vests in parts, and what rounding would take below nothing is nothing", () => {
    // 10 of epoch 2: at the end of epoch 3 one of four parts, and all once it is whole.
    expect(vestedTimesTranches(earned(10n, 20n), nothing, 3n, 4n)).toBe(10n);
    expect(vestedTimesTranches(earned(10n, 20n), earned(10n, 20n), 9n, 4n)).toBe(40n);
    expect(vestedTimesTranches(earned(10n, 20n), nothing, 2n, 4n)).toBe(0n);
    expect(vestedTimesTranches(earned(10n, 21n), nothing, 2n, 4n)).toBe(0n);
    expect(vestedTimesTranches(earned(14n, 32n), earned(10n, 20n), 4n, 4n)).toBe(40n + 16n - 12n);
  });
});

describe("the last before an epoch", () => {
  it("is found wherever it stands, and is none before the first", () => {
    for (let length = 0; length <= 9; length++) {
      const items = Array.from({ length }, (_, index) => ({ fromEpoch: 2 * index + 1 }));
      for (let epoch = 0; epoch <= 2 * length + 2; epoch++) {
        const expected = items.findLastIndex(({ fromEpoch }) => fromEpoch < epoch);
        expect(lastBefore(items, epoch), `${length} items, epoch ${epoch}`).toBe(expected);
      }
    }
  });
});

describe("sums of what epochs emitted", () => {
  it("are of the epochs before one, also where some were left out", () => {
    const sums = new RewardSums([settled(2), settled(3, 2_000n), settled(7)]);
    expect(sums.settled).toBe(8);
    expect([0, 2].map((epoch) => sums.before(epoch))).toEqual([nothing, nothing]);
    expect(sums.before(3)).toEqual(earned(10n, 20n));
    expect([4, 5, 7].map((epoch) => sums.before(epoch))).toEqual(Array(3).fill(earned(30n, 80n)));
    expect([8, 99].map((epoch) => sums.before(epoch))).toEqual(Array(2).fill(earned(40n, 150n)));
    expect(new RewardSums([])).toMatchObject({ settled: 0, epochs: [] });
    expect(new RewardSums([]).before(5)).toEqual(nothing);
  });

  it("share what was earned among the weight that is not flagged, rounded down", () => {
    const epoch = { ...settled(1), earnedTokens: 1_001n };
    expect(tokensByWeight(epoch)).toBe(10n);
    expect(tokensByWeight({ ...epoch, flaggedWeight: 50n })).toBe(20n);
    expect(tokensByWeight({ ...epoch, flaggedWeight: 99n })).toBe(1_001n);
    expect(tokensByWeight({ ...epoch, flaggedWeight: 100n })).toBe(0n);
    expect(tokensByWeight({ ...epoch, weight: 0n })).toBe(0n);
  });
});

describe("points of shares", () => {
  it("are the last change of each epoch, in their order", () => {
    const points = [1, 1, 2, 3, 3, 3].map((fromEpoch, index) => ({ fromEpoch, shares: BigInt(index) }));
    expect(sharePoints(points)).toEqual([points[1], points[2], points[5]]);
    expect(sharePoints([])).toEqual([]);
  });
});

describe("what a provider and its stakers earn", () => {
  const terms = (fromEpoch: number, untilEpoch: number, commissionBps: number): RewardTerms => ({
    fromEpoch,
    untilEpoch,
    weight: 10n,
    commissionBps,
  });
  const sums = new RewardSums(Array.from({ length: 10 }, (_, epoch) => settled(epoch)));
  const of = (points: { fromEpoch: number; shares: bigint }[], all = [terms(2, 9, 4_000), terms(5, 8, 1_000)]) =>
    new ProviderRewards(sums, { tranches: 4, terms: all, points });

  it("is nothing before any terms, and before its first", () => {
    const none = of([], []);
    expect([none.own(9), none.stakers(9)]).toEqual(Array(2).fill({ earnedTokens: 0n, vestedTokens: 0n }));
    expect([0, 1, 2].map((epoch) => of([]).own(epoch).earnedTokens)).toEqual([0n, 0n, 0n]);
  });

  it("is shared by the commission of the terms that hold, to the end of the last", () => {
    const rewards = of([]);
    expect([3, 5, 6, 8, 9, 10].map((epoch) => rewards.own(epoch).earnedTokens)).toEqual([
      40n,
      120n,
      130n,
      150n,
      150n,
      150n,
    ]);
    expect([3, 5, 6, 8, 9, 10].map((epoch) => rewards.stakers(epoch).earnedTokens)).toEqual([
      60n,
      180n,
      270n,
      450n,
      450n,
      450n,
    ]);
  });

  it("vests over as many epochs as there are tranches, also after the last settled one", () => {
    const rewards = of([], [terms(2, 3, 10_000)]);
    expect([0, 1, 3, 4, 5, 6, 7, 12, 50].map((epoch) => rewards.own(epoch).vestedTokens)).toEqual([
      0n,
      0n,
      0n,
      25n,
      50n,
      75n,
      100n,
      100n,
      100n,
    ]);
  });

  it("goes to positions by their shares, from the epoch of each change, and to nobody while the pool is empty", () => {
    const pool = [
      { fromEpoch: 2, shares: 10n },
      { fromEpoch: 4, shares: 40n },
      { fromEpoch: 6, shares: 0n },
      { fromEpoch: 7, shares: 5n },
    ];
    const rewards = of(pool, [terms(0, 9, 0)]);
    const at = (segments: { fromEpoch: number; shares: bigint }[]) => {
      const position = rewards.position(segments);
      return [2, 3, 4, 5, 6, 7, 8, 9, 10].map((epoch) => Number(position(epoch).earnedTokens));
    };
    const near = (found: number[], exact: number[]) => {
      for (const [index, value] of found.entries())
        expect(Math.abs(value - (exact[index] ?? 0))).toBeLessThanOrEqual(1);
    };
    near(
      at([
        { fromEpoch: 2, shares: 10n },
        { fromEpoch: 6, shares: 0n },
      ]),
      [0, 100, 200, 225, 250, 250, 250, 250, 250],
    );
    near(
      at([
        { fromEpoch: 4, shares: 30n },
        { fromEpoch: 6, shares: 0n },
      ]),
      [0, 0, 0, 75, 150, 150, 150, 150, 150],
    );
    near(at([{ fromEpoch: 7, shares: 5n }]), [0, 0, 0, 0, 0, 0, 100, 200, 200]);
    near(
      at([
        { fromEpoch: 5, shares: 20n },
        { fromEpoch: 6, shares: 0n },
      ]),
      [0, 0, 0, 0, 50, 50, 50, 50, 50],
    );
    expect(at([])).toEqual(Array(9).fill(0));
  });
});
