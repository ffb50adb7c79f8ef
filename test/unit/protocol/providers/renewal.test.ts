import { zeroHash } from "viem";
import { describe, expect, it } from "vitest";
import type { ReadKind } from "#protocol/providers/read-providers.ts";
import { renewalOf, tokensOf, withKind } from "#protocol/providers/renewal.ts";

const usd = 10n ** 8n;
const flt = 10n ** 18n;
const kind = (weight: bigint, stakeUsd: bigint, listed = true): ReadKind => ({
  name: zeroHash,
  listed,
  weight,
  stakeUsd8: stakeUsd * usd,
});
const kinds = [kind(100n, 200n), kind(2_000n, 3_000n), kind(4_500n, 6_000n, false)];

describe("what a renewal leaves of a commitment", () => {
  it("is all of it while everything is declared and listed", () => {
    expect(renewalOf({ units: [10n, 2n, 0n], declared: [12n, 2n, 0n] }, kinds)).toEqual({
      units: [10n, 2n, 0n],
      weight: 5_000n,
      usd8: 8_000n * usd,
    });
  });

  it("leaves out units that are declared no more, and those of a kind off the list", () => {
    expect(renewalOf({ units: [10n, 2n, 3n], declared: [4n, 2n, 3n] }, kinds)).toEqual({
      units: [4n, 2n, 0n],
      weight: 4_400n,
      usd8: 6_800n * usd,
    });
  });

  it("is by a kind as a vote would make it", () => {
    const { usd8, weight } = renewalOf(
      { units: [10n], declared: [10n] },
      withKind(kinds, 0, { stakeUsd8: 250n * usd, weight: 90n }),
    );
    expect([usd8, weight]).toEqual([2_500n * usd, 900n]);
    expect(kinds[0]?.stakeUsd8).toBe(200n * usd);
  });
});

it("counts the tokens of dollars rounded up, as the contract does", () => {
  expect(tokensOf(200n * usd, 20_000_000n)).toBe(1_000n * flt);
  expect(tokensOf(1n, 3n)).toBe(333_333_333_333_333_334n);
  expect(tokensOf(0n, 3n)).toBe(0n);
});
