import { describe, expect, it } from "vitest";
import type { CommitteeHistory, DatedChange } from "#index/committee/committee-history.ts";
import { pausableModules } from "#index/committee/pausable-modules.ts";
import { committeeStanding } from "#index/committee/term-clock.ts";

const module = `0x${"aa".repeat(20)}`;
const place = (block: number) => ({ block, log_index: 0, txHash: "0x", at: block * 10 });
const listed = (block: number, newLengthSeconds: number, told = false): DatedChange => ({
  kind: "pausable-set",
  accounts: [module],
  details: { oldLengthSeconds: 0, newLengthSeconds, told },
  ...place(block),
});
const lifted = (block: number): DatedChange => ({
  kind: "pause-lifted",
  accounts: [module],
  details: {},
  ...place(block),
});
const paused = (block: number, until_at: number) => ({
  block,
  log_index: 0,
  tx_hash: "0x",
  timestamp: block * 10,
  module,
  seating: 1,
  until_at,
  reason_hash: "0x",
});
const of = (changes: DatedChange[], pauses: ReturnType<typeof paused>[] = []) =>
  pausableModules({ seatings: [], changes, pauses, vetoes: [], resolutions: [] } satisfies CommitteeHistory);

describe("a module that may be paused", () => {
  it("is listed, and may be paused again as long after a pause as the pause was", () => {
    expect(of([listed(1, 100, true)])).toMatchObject([{ lengthSeconds: 100, told: true, untilAt: 0, readyAt: 0 }]);
    expect(of([listed(1, 100)], [paused(2, 120)])).toMatchObject([{ untilAt: 120, readyAt: 220 }]);
  });

  it("keeps the time of the next pause when a vote lifts one", () => {
    expect(of([listed(1, 100), lifted(5)], [paused(2, 120)])).toMatchObject([{ untilAt: 50, readyAt: 220 }]);
  });

  it("keeps a running pause when it is taken off the list, or its length changes", () => {
    expect(of([listed(1, 100), listed(3, 0)], [paused(2, 120)])).toMatchObject([{ lengthSeconds: 0, untilAt: 120 }]);
    expect(of([listed(1, 100), listed(3, 50)], [paused(2, 120)])).toMatchObject([{ lengthSeconds: 50, readyAt: 220 }]);
  });
});

describe("a member's standing", () => {
  it("is in term up to the last second, then a caretaker's for 90 days", () => {
    const [end, days] = [1_000, 90 * 86_400];
    const seen = [end, end + 1, end + days, end + days + 1].map((now) => committeeStanding(end, now));
    expect(seen).toEqual(["in-term", "caretaker", "caretaker", "lapsed"]);
  });
});
