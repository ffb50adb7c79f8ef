import { type Address, getAddress, slice } from "viem";
import { expect, it } from "vitest";
import { encodeSignatures } from "#protocol/safe/signatures/encode-signatures.ts";

const approval = (signer: Address) => ({ signer, approved: true as const });
const ownersIn = (signers: readonly Address[]): Address[] => {
  const bytes = encodeSignatures(signers.map(approval));
  return signers.map((_, index) => getAddress(slice(bytes, index * 65 + 12, index * 65 + 32)));
};

/** By the capitals of its checksum this pair has another order than by its value: `0xaB…` before `0xAC…`. */
const lower = getAddress("0xab00000000000000000000000000000000000000");
const higher = getAddress("0xac00000000000000000000000000000000000000");

it("a Safe's owners are in the order of their values, whatever the capitals of their checksums", () => {
  const pairs: Address[][] = [];
  for (let high = 0xa0; high <= 0xff; high++) {
    for (const low of [0, 1, 2]) {
      pairs.push([
        getAddress(`0x${high.toString(16)}${"0".repeat(37)}${low}`),
        getAddress(`0x${(high - 1).toString(16)}${"f".repeat(37)}${low}`),
      ]);
    }
  }
  const misled = pairs.filter(([a = lower, b = higher]) => a < b !== a.toLowerCase() < b.toLowerCase());
  expect(misled.length).toBeGreaterThan(0);
  for (const pair of [...pairs, [higher, lower]]) {
    const sorted = pair.toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
    expect(ownersIn(pair)).toEqual(sorted);
    expect(ownersIn(pair.toReversed())).toEqual(sorted);
  }
});
