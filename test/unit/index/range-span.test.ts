import { describe, expect, it } from "vitest";
import { RangeSpan } from "#index/follow/range-span.ts";

const limits = { maxBlocks: 2_000, targetLogs: 2_000 };

describe("the span of a range", () => {
  it("grows eightfold while answers are empty, up to its limit", () => {
    const span = new RangeSpan(limits);
    const spans = Array.from({ length: 4 }, () => {
      span.answered(span.blocks, 0);
      return span.blocks;
    });
    expect(spans).toEqual([128, 1024, 2000, 2000]);
  });

  it("goes to what fits at once where answers tell it", () => {
    const span = new RangeSpan(limits);
    span.answered(16, 16 * 40);
    expect(span.blocks).toBe(50);
    span.answered(50, 50 * 16);
    expect(span.blocks).toBe(125);
  });

  it("falls to what fits once answers are full, and never below one block", () => {
    const span = new RangeSpan(limits);
    span.answered(16, 16 * 200);
    expect(span.blocks).toBe(10);
    span.answered(10, 100_000);
    expect(span.blocks).toBe(1);
    span.refused();
    expect(span.blocks).toBe(1);
  });

  it("falls quickly when a node refuses, and is not held back by the short ranges at the head", () => {
    const span = new RangeSpan(limits);
    for (let answer = 0; answer < 4; answer++) span.answered(span.blocks, 0);
    span.refused();
    expect(span.blocks).toBe(500);
    span.answered(1, 0);
    expect(span.blocks).toBe(500);
  });
});
