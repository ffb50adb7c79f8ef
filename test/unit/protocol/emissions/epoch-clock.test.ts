import { describe, expect, it } from "vitest";
import { cutoffSeconds, epochEndSeconds, openEpoch, runningEpoch } from "#protocol/emissions/epoch-clock.ts";

const schedule = { startSeconds: 1_000, epochSeconds: 100, windowSeconds: 40 };

describe("the clock of epochs", () => {
  it("opens an epoch's reports at its end and closes them at its cut-off", () => {
    expect(epochEndSeconds(schedule, 0)).toBe(1_100);
    expect(cutoffSeconds(schedule, 0)).toBe(1_140);
    expect([1_099, 1_100, 1_139, 1_140, 1_199, 1_200].map((now) => openEpoch(schedule, now))).toEqual([
      null,
      0,
      0,
      null,
      null,
      1,
    ]);
  });

  it("runs no epoch before the start", () => {
    expect([999, 1_000, 1_099, 1_100].map((now) => runningEpoch(schedule, now))).toEqual([null, 0, 0, 1]);
    expect(openEpoch(schedule, 5)).toBeNull();
  });

  it("has the next epoch open at once where the window is as long as the epoch", () => {
    const whole = { ...schedule, windowSeconds: 100 };
    expect([1_199, 1_200].map((now) => openEpoch(whole, now))).toEqual([0, 1]);
  });
});
