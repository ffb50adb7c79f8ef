import { describe, expect, it } from "vitest";
import { standingChanges } from "#proposals/actions/certification/standing-changes.ts";

const kinds = ["SOC 2 Type II", "ISO 27001"];
const [ACTIVE, GRACE, SUSPENDED, REMOVED] = [0, 1, 2, 3] as const;
const ISO = 1 << 9;
const AVAILABILITY = 1 << 2;
const DAY = 86_400;
const at = (number: number, day: bigint) => day << (16n * BigInt(number));
const standing = (status: number, unmet = 0, deadlines = 0n) => ({ provider: 7, status, unmet, deadlines });
const words = (...given: Parameters<typeof standingChanges>) =>
  standingChanges(...given).map(({ what, why, atSeconds }) => [what, why, atSeconds]);

describe("what becomes of a provider", () => {
  it("that lacks a certificate: the grace begins, and its end is a date", () => {
    expect(words(standing(ACTIVE), standing(GRACE, ISO, at(9, 20_000n)), kinds)).toEqual([
      ["leaves Active for Grace", "no ISO 27001", null],
      ["is Suspended unless it is met by then", "no ISO 27001", 20_000 * DAY],
    ]);
  });

  it("that loses what has no grace", () => {
    expect(words(standing(ACTIVE), standing(SUSPENDED, ISO), kinds)).toEqual([
      ["is Suspended at once, and earns nothing from the next epoch on", "no ISO 27001", null],
    ]);
  });

  it("that is asked for less", () => {
    expect(words(standing(SUSPENDED, ISO), standing(ACTIVE), kinds)).toEqual([
      ["is Active again, and earns from the next epoch on", "ISO 27001 asked for no more", null],
    ]);
    expect(words(standing(GRACE, ISO | AVAILABILITY), standing(GRACE, AVAILABILITY), kinds)).toEqual([
      ["lacks less than before", "available too little", null],
    ]);
  });

  it("that lacks more while its grace runs: each has its own date", () => {
    const before = standing(GRACE, ISO, at(9, 20_000n));
    const after = standing(GRACE, ISO | AVAILABILITY, at(9, 20_000n) | at(2, 20_010n));
    expect(words(before, after, kinds)).toEqual([["lacks more", "available too little", 20_010 * DAY]]);
  });

  it("that is removed, and let back", () => {
    expect(words(standing(ACTIVE), standing(REMOVED), kinds)).toEqual([
      ["is Removed, and earns nothing from the next epoch on", "", null],
    ]);
    expect(words(standing(REMOVED), standing(GRACE, ISO, at(9, 20_000n)), kinds)).toEqual([
      ["is let back, and is in Grace", "no ISO 27001", null],
      ["is Suspended unless it is met by then", "no ISO 27001", 20_000 * DAY],
    ]);
  });
});
