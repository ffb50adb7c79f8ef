import { expect, it } from "vitest";
import { delaySeconds } from "#bots/engine/back-off.ts";

const backOff = { firstSeconds: 5, longestSeconds: 60, muteAfter: 6, muteSeconds: 86_400 };

it("the wait doubles, is bounded, and becomes a day once muted", () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((failures) => delaySeconds(failures, backOff))).toEqual([
    5, 10, 20, 40, 60, 86_400, 86_400,
  ]);
});

it("without a failure the wait is the first one", () => {
  expect(delaySeconds(0, backOff)).toBe(5);
});
