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
