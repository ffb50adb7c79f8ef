import { expect, it } from "vitest";
import type { BlockPoint } from "#bots/engine/duty.ts";
import { HeadMemory } from "#bots/engine/head-memory.ts";

const block = (number: number, fork = "a"): BlockPoint => ({
  number: BigInt(number),
  hash: `0x${fork}${number}`,
  timestamp: number,
});

function memoryOf(...blocks: BlockPoint[]): HeadMemory {
  const heads = new HeadMemory();
  for (const seen of blocks) heads.lags(seen, 0, 1000);
  return heads;
}

it("a block seen before, below the highest, is a lagging node's", () => {
  expect(memoryOf(block(1), block(2), block(3)).lags(block(2), 0, 1000)).toBe(true);
});

it("the highest block seen again is no lag", () => {
  expect(memoryOf(block(1), block(2)).lags(block(2), 0, 1000)).toBe(false);
});

it("another block at a lower height is a reorg and believed at once", () => {
  expect(memoryOf(block(1), block(2), block(3)).lags(block(2, "b"), 0, 1000)).toBe(false);
});

it("a lag is believed after a while", () => {
  const heads = memoryOf(block(1), block(2), block(3));
  expect(heads.lags(block(1), 100, 1000)).toBe(true);
  expect(heads.lags(block(1), 1099, 1000)).toBe(true);
  expect(heads.lags(block(1), 1100, 1000)).toBe(false);
});

it("catching up starts the patience anew", () => {
  const heads = memoryOf(block(1), block(2));
  heads.lags(block(1), 0, 1000);
  heads.lags(block(3), 500, 1000);
  expect(heads.lags(block(2), 1400, 1000)).toBe(true);
});

it("a block that is 256 below the highest is forgotten, and believed", () => {
  const seen = Array.from({ length: 300 }, (_, number) => block(number));
  expect(memoryOf(...seen).lags(block(44), 0, 1000)).toBe(true);
  expect(memoryOf(...seen).lags(block(43), 0, 1000)).toBe(false);
});

it("after a reorg, what stood above is forgotten", () => {
  const heads = memoryOf(block(1), block(2), block(3), block(2, "b"), block(5, "b"));
  expect(heads.lags(block(3), 0, 1000)).toBe(false);
});
