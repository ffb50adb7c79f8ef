import fc from "fast-check";
import { expect, it } from "vitest";
import { planNonces } from "#bots/engine/plan-nonces.ts";

it.for([
  ["nothing is under way", 5, 5, [], { next: 5, gap: null, foreign: 0 }],
  ["ours wait in the pool", 5, 7, [5, 6], { next: 7, gap: null, foreign: 0 }],
  ["ours are stored and not in the pool", 5, 5, [5, 6], { next: 7, gap: null, foreign: 0 }],
  ["a nonce below ours is free", 5, 5, [6, 7], { next: 8, gap: 5, foreign: 0 }],
  ["a nonce between ours is free", 5, 6, [5, 7], { next: 8, gap: 6, foreign: 0 }],
  ["a foreign transaction below ours waits in the pool", 5, 8, [6, 7], { next: 8, gap: null, foreign: 0 }],
  ["foreign transactions wait in the pool", 5, 7, [], { next: 5, gap: null, foreign: 2 }],
  ["the chain has gone up past what was stored", 9, 9, [], { next: 9, gap: null, foreign: 0 }],
] as const)("given that %s", ([, mined, pending, held, plan]) => {
  expect(planNonces(mined, pending, held)).toEqual(plan);
});

it("the next nonce is never below the chain's and never one that is held", () => {
  const nonces = fc.uniqueArray(fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(fc.nat(20), fc.nat(30), nonces, (mined, pending, stored) => {
      const held = stored.filter((nonce) => nonce >= mined);
      const { next, gap } = planNonces(mined, pending, held);
      return (
        next >= mined && held.every((nonce) => nonce < next) && (gap === null || (!held.includes(gap) && gap < next))
      );
    }),
  );
});
