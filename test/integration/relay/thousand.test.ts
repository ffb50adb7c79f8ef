import { expect, test } from "vitest";
import { BALLOTS, carryThousand, SHARE } from "./carry-ballots.ts";

test("a thousand signed ballots are counted in at most 12 transactions, each at the price of a full batch", async () => {
  const { transactions, gas, gasByHand, countedTokens, relay } = await carryThousand();
  expect(countedTokens).toBe(SHARE * BigInt(BALLOTS));
  expect(transactions).toBeLessThanOrEqual(12);
  expect(gas).toBeLessThanOrEqual(gasByHand * 1.05);
  expect(relay).toMatchObject({ queued: 0, limits: { takenToday: BALLOTS } });
});
