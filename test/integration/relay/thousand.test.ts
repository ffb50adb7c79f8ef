import { expect, it } from "vitest";
import { BATCH_BALLOTS } from "#protocol/ballots/batch-size.ts";
import { BALLOTS, carryBallots, SHARE } from "./carry-ballots.ts";

/** A thousand at night; by day, two batches. */
const ballots = process.env.NIGHTLY ? BALLOTS : 2 * BATCH_BALLOTS;

it("many signed ballots are counted in as few transactions as batches hold them, each at the price of a full batch", async () => {
  const { transactions, gas, gasByHand, countedTokens, relay } = await carryBallots(ballots, BATCH_BALLOTS, 600);
  expect(countedTokens).toBe(SHARE * BigInt(ballots));
  expect(transactions).toBeLessThanOrEqual(Math.ceil(ballots / BATCH_BALLOTS) + 2);
  expect(gas).toBeLessThanOrEqual(gasByHand * 1.05);
  expect(relay).toMatchObject({ queued: 0, limits: { takenToday: ballots } });
});
