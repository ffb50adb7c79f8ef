import fc from "fast-check";
import { expect, it } from "vitest";
import {
  availableBps,
  isAvailableBelow,
  mapOf,
  markedByQuorum,
  SLOTS,
  slotAt,
  slotStartSeconds,
  slotsOf,
} from "#protocol/certification/slots.ts";

const day = { startSeconds: 1_000, epochSeconds: 86_400, windowSeconds: 43_200 };
/** An epoch of which 96 slots are no whole number of seconds. */
const hour = { startSeconds: 1_000, epochSeconds: 3_601, windowSeconds: 600 };

it("a second lies in the slot that begins last before it", () => {
  expect(slotAt(day, 999)).toBeNull();
  expect(slotAt(day, 1_000)).toEqual({ epoch: 0, slot: 0 });
  expect(slotAt(day, 1_899)).toEqual({ epoch: 0, slot: 0 });
  expect(slotAt(day, 1_900)).toEqual({ epoch: 0, slot: 1 });
  expect(slotAt(day, 1_000 + 86_399)).toEqual({ epoch: 0, slot: 95 });
  expect(slotAt(day, 1_000 + 86_400)).toEqual({ epoch: 1, slot: 0 });
  fc.assert(
    fc.property(fc.constantFrom(day, hour), fc.integer({ min: 1_000, max: 10_000_000 }), (schedule, seconds) => {
      const at = slotAt(schedule, seconds);
      if (at === null) throw new Error("no slot");
      expect(at.slot).toBeLessThan(SLOTS);
      expect(slotStartSeconds(schedule, at)).toBeLessThanOrEqual(seconds);
      expect(slotStartSeconds(schedule, { ...at, slot: at.slot + 1 })).toBeGreaterThan(seconds);
    }),
  );
});

const map = fc.bigInt({ min: 0n, max: (1n << 96n) - 1n });

it("a map is the sum of its slots, and back", () => {
  expect(mapOf([0, 2, 95, 2])).toBe(5n | (1n << 95n));
  expect(slotsOf(5n | (1n << 95n))).toEqual([0, 2, 95]);
  fc.assert(
    fc.property(map, (one) => {
      expect(mapOf(slotsOf(one))).toBe(one);
    }),
  );
});

it("a slot is marked from the quorum on", () => {
  expect(markedByQuorum([0b0111n, 0b0110n, 0b1100n], 2)).toBe(0b0110n);
  expect(markedByQuorum([0b0111n, 0b0110n, 0b1100n], 3)).toBe(0b0100n);
  expect(markedByQuorum([0b1n, 0b1n], 3)).toBe(0n);
  fc.assert(
    fc.property(fc.array(map, { minLength: 1, maxLength: 12 }), (maps) => {
      expect(markedByQuorum(maps, 1)).toBe(maps.reduce((sum, one) => sum | one));
      expect(markedByQuorum(maps, maps.length)).toBe(maps.reduce((sum, one) => sum & one));
    }),
  );
});

it("the share is rounded down for people, and compared without rounding", () => {
  expect(availableBps(0n)).toBe(10_000);
  expect(availableBps((1n << 96n) - 1n)).toBe(0);
  expect(availableBps((1n << 10n) - 1n)).toBe(8_958);
  expect(isAvailableBelow((1n << 10n) - 1n, 8_958)).toBe(false);
  expect(isAvailableBelow((1n << 10n) - 1n, 8_959)).toBe(true);
  expect(isAvailableBelow((1n << 48n) - 1n, 5_000)).toBe(false);
});
