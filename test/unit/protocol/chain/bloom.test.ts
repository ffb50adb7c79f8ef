import { type Hex, padHex, toHex } from "viem";
import { describe, expect, it } from "vitest";
import { Bloom, bloomBits } from "#protocol/chain/bloom.ts";

/** A filter of these values, made by the yellow paper's words and not by the code under test. */
const filterOf = (...bits: number[]): Hex => {
  let filter = 0n;
  for (const bit of bits) filter |= 1n << BigInt(bit);
  return padHex(toHex(filter), { size: 256 });
};

describe("a block's filter", () => {
  it("holds what was put into it, and not what was not", () => {
    const value = "0x095e7baea6a6c7c4c2dfeb977efac326af552d87";
    const bits = bloomBits(value);
    expect(new Bloom(filterOf(...bits)).mayHold(bits)).toBe(true);
    for (const missing of new Set(bits)) {
      expect(new Bloom(filterOf(...bits.filter((bit) => bit !== missing))).mayHold(bits)).toBe(false);
    }
  });

  it("has three bits for a value, of the first six bytes of its hash", () => {
    // keccak256 of no bytes begins with c5d2 4601 86f7.
    expect(bloomBits("0x")).toEqual([0x5d2, 0x601, 0x6f7]);
  });

  it("errs never when empty, always when full", () => {
    expect(new Bloom(filterOf()).errorRate).toBe(0);
    expect(new Bloom(`0x${"ff".repeat(256)}`).errorRate).toBe(1);
  });

  it("refuses another length", () => {
    expect(() => new Bloom("0x00")).toThrow("a filter has 256 bytes, not 1");
  });
});
