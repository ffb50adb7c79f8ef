import fc from "fast-check";
import { expect, it } from "vitest";
import { chooseFees, raiseFees } from "#bots/engine/fees.ts";

const wei = fc.bigInt({ min: 1n, max: 10n ** 12n });

it("chosen fees leave room for the base fee to double", () => {
  expect(chooseFees(10n, 2n, 1000n)).toEqual({ maxFeeWei: 22n, priorityFeeWei: 2n });
});

it("a base fee at the cap allows no fees at all", () => {
  expect(chooseFees(1000n, 1n, 1000n)).toBeNull();
});

it("chosen fees never exceed the cap, and always cover the base fee", () => {
  fc.assert(
    fc.property(wei, wei, wei, (base, priority, cap) => {
      const fees = chooseFees(base, priority, cap);
      if (fees === null) return base >= cap;
      return fees.maxFeeWei <= cap && fees.maxFeeWei >= base && fees.priorityFeeWei <= fees.maxFeeWei - base;
    }),
  );
});

it("raised fees are both an eighth higher or more, or nothing when over the cap", () => {
  fc.assert(
    fc.property(wei, wei, wei, (max, priority, cap) => {
      const last = { maxFeeWei: max + priority, priorityFeeWei: priority };
      const raised = raiseFees(last, null, cap);
      if (raised === null) return (last.maxFeeWei * 9n + 7n) / 8n > cap;
      return (
        raised.maxFeeWei * 8n >= last.maxFeeWei * 9n &&
        raised.priorityFeeWei * 8n >= last.priorityFeeWei * 9n &&
        raised.maxFeeWei <= cap
      );
    }),
  );
});

it("raised fees follow the market when it asks for more", () => {
  const last = { maxFeeWei: 80n, priorityFeeWei: 8n };
  expect(raiseFees(last, { maxFeeWei: 500n, priorityFeeWei: 9n }, 1000n)).toEqual({
    maxFeeWei: 500n,
    priorityFeeWei: 9n,
  });
});

it("fees are cut to the cap, with what is left of it as the priority fee", () => {
  expect(chooseFees(999n, 5n, 1000n)).toEqual({ maxFeeWei: 1000n, priorityFeeWei: 1n });
  expect(chooseFees(500n, 5n, 1000n)).toEqual({ maxFeeWei: 1000n, priorityFeeWei: 5n });
  expect(chooseFees(400n, 700n, 1000n)).toEqual({ maxFeeWei: 1000n, priorityFeeWei: 600n });
});

it("raised fees may reach the cap, and no further; the priority fee stays within them", () => {
  const last = { maxFeeWei: 80n, priorityFeeWei: 8n };
  expect(raiseFees(last, null, 90n)).toEqual({ maxFeeWei: 90n, priorityFeeWei: 9n });
  expect(raiseFees(last, null, 89n)).toBeNull();
  expect(raiseFees(last, { maxFeeWei: 60n, priorityFeeWei: 100n }, 1000n)).toEqual({
    maxFeeWei: 90n,
    priorityFeeWei: 90n,
  });
  expect(raiseFees({ maxFeeWei: 1n, priorityFeeWei: 0n }, null, 9n)).toEqual({ maxFeeWei: 2n, priorityFeeWei: 0n });
});
