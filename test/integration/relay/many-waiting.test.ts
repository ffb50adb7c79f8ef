import { expect, it } from "vitest";
import { carryBallots, SHARE } from "./carry-ballots.ts";

/** More than one deployless call could answer for. */
const WAITING = 160;

it("a relay that finds 160 ballots waiting carries them all, in two transactions", async () => {
  const { transactions, countedTokens, relay } = await carryBallots(WAITING, WAITING, 0);
  expect(countedTokens).toBe(SHARE * BigInt(WAITING));
  expect(transactions).toBe(2);
  expect(relay).toMatchObject({ queued: 0 });
});
