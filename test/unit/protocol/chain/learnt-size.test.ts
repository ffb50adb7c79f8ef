import { describe, expect, it } from "vitest";
import { LearntSize } from "#protocol/chain/learnt-size.ts";

/** Asks a node that takes up to `limit` at once for `total`; counts its refusals and requests. */
function ask(learnt: LearntSize, total: number, limit: number): { requests: number; refusals: number } {
  let requests = 0;
  let refusals = 0;
  for (let done = 0; done < total; ) {
    const asked = Math.min(learnt.size, total - done);
    requests += 1;
    if (asked > limit) {
      refusals += 1;
      learnt.refused(asked);
    } else {
      learnt.took(asked);
      done += asked;
    }
  }
  return { requests, refusals };
}

describe.each([5, 10, 50, 1_000, 2_000])("a node that takes %i at once", (limit) => {
  it("is asked at most half more often than it has to be, and its limit is found", () => {
    const learnt = new LearntSize(10_000);
    const { requests } = ask(learnt, limit * 200, limit);
    expect(requests).toBeLessThanOrEqual(300);
    expect(learnt.size).toBeLessThanOrEqual(2 * limit);
    ask(learnt, limit * 40, limit);
    expect(learnt.size).toBeGreaterThanOrEqual(limit / 2);
  });

  it("is asked for its limit again from the first request on, where that was remembered", () => {
    const { refusals } = ask(new LearntSize(10_000, limit), limit, limit);
    expect(refusals).toBe(0);
  });
});

it("grows again where a node takes more than it did", () => {
  const learnt = new LearntSize(10_000);
  ask(learnt, 500, 10);
  expect(learnt.size).toBeLessThanOrEqual(20);
  ask(learnt, 2_000_000, 10_000);
  expect(learnt.size).toBe(10_000);
});

it("falls below what it took before, where that is now refused", () => {
  const learnt = new LearntSize(10_000);
  ask(learnt, 100_000, 10_000);
  ask(learnt, 100, 7);
  expect(learnt.size).toBeLessThanOrEqual(14);
});

describe("step by step", () => {
  const sizesAfter = (largest: number, size: number | undefined, ...steps: ["took" | "refused", number][]) => {
    const learnt = new LearntSize(largest, size);
    for (const [answer, asked] of steps) learnt[answer](asked);
    return [learnt.size, learnt.proven];
  };

  it("begins with the largest, or with what is remembered within its bounds", () => {
    expect(sizesAfter(400, undefined)).toEqual([400, 400]);
    expect(sizesAfter(400, 50)).toEqual([50, 50]);
    expect(sizesAfter(400, 900)).toEqual([400, 400]);
    expect(sizesAfter(400, 0)).toEqual([1, 1]);
  });

  it("falls to a quarter of what was refused, never below one", () => {
    expect(sizesAfter(400, undefined, ["refused", 400])).toEqual([100, 100]);
    expect(sizesAfter(400, undefined, ["refused", 400], ["refused", 100])).toEqual([25, 25]);
    expect(sizesAfter(400, undefined, ["refused", 3])).toEqual([1, 1]);
  });

  it("climbs half of the way to what was refused, and falls back to what was taken", () => {
    expect(sizesAfter(400, undefined, ["refused", 400], ["took", 100])).toEqual([200, 100]);
    expect(sizesAfter(400, undefined, ["refused", 400], ["took", 100], ["took", 200])).toEqual([300, 200]);
    expect(sizesAfter(400, undefined, ["refused", 400], ["took", 100], ["refused", 200])).toEqual([100, 100]);
    expect(sizesAfter(400, undefined, ["refused", 400], ["took", 100], ["refused", 200], ["took", 100])).toEqual([
      150, 100,
    ]);
    expect(sizesAfter(400, undefined, ["refused", 400], ["took", 99])).toEqual([100, 100]);
    expect(sizesAfter(400, undefined, ["refused", 400], ["took", 100], ["refused", 100])).toEqual([25, 25]);
  });

  it("takes no larger refusal for its limit than one it knows, and passes the largest never", () => {
    const known: ["took" | "refused", number][] = [
      ["refused", 40],
      ["refused", 400],
      ["took", 100],
    ];
    expect(sizesAfter(400, undefined, ...known)).toEqual([100, 100]);
    expect(sizesAfter(10, 9, ...Array.from({ length: 64 }, (): ["took", number] => ["took", 9]))).toEqual([9, 9]);
    expect(sizesAfter(10, 9, ...Array.from({ length: 65 }, (): ["took", number] => ["took", 9]))).toEqual([10, 9]);
  });

  it("waits 64 steps at a limit before more is tried, and anew after each refusal", () => {
    const took = (times: number) => Array.from({ length: times }, (): ["took", number] => ["took", 50]);
    expect(sizesAfter(400, 50, ...took(64))).toEqual([50, 50]);
    expect(sizesAfter(400, 50, ...took(65))).toEqual([76, 50]);
    expect(sizesAfter(400, 50, ...took(63), ["refused", 51], ...took(64))).toEqual([50, 50]);
    expect(sizesAfter(400, 50, ...took(63), ["refused", 51], ...took(65))).toEqual([76, 50]);
    const again: ["took" | "refused", number][] = [
      ["refused", 76],
      ["took", 50],
      ["refused", 62],
    ];
    expect(sizesAfter(400, 50, ...took(65), ...again, ...took(60))).not.toEqual([76, 50]);
  });
});
