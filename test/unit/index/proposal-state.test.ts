import { describe, expect, it } from "vitest";
import { proposalState, type StateFacts } from "#index/query/proposal-state.ts";
import { valueAt } from "#index/rows/supply-history.ts";
import { quorumOf } from "#protocol/governor/quorum.ts";

const passed: StateFacts = {
  snapshotAt: 100,
  deadlineAt: 200,
  etaAt: null,
  executed: false,
  canceled: false,
  operation: null,
  tally: { for: 60n, against: 40n, abstain: 0n },
  quorum: 60n,
  majorityBps: 5_000,
  gracePeriod: 50,
};
const at = (now: number, facts: Partial<StateFacts> = {}) => proposalState({ ...passed, ...facts }, now);

describe("the state of a proposal", () => {
  it("changes one second after the snapshot, the deadline and the expiry, as on the chain", () => {
    expect([100, 101, 200, 201, 250, 251].map((now) => at(now))).toEqual([
      "pending",
      "active",
      "active",
      "succeeded",
      "succeeded",
      "expired",
    ]);
    expect([300, 301].map((now) => at(now, { etaAt: 250 }))).toEqual(["queued", "expired"]);
  });

  it("counts for and abstain towards the quorum, and needs more than the majority", () => {
    expect(at(201, { quorum: 61n })).toBe("defeated");
    expect(at(201, { quorum: 61n, tally: { for: 60n, against: 40n, abstain: 1n } })).toBe("succeeded");
    expect(at(201, { tally: { for: 60n, against: 60n, abstain: 0n } })).toBe("defeated");
    expect(at(201, { majorityBps: 6_000 })).toBe("defeated");
    expect(at(201, { majorityBps: 6_000, tally: { for: 61n, against: 40n, abstain: 0n } })).toBe("succeeded");
  });

  it("given a queued proposal, follows the timelock, and its tally no more", () => {
    expect(at(260, { etaAt: 250, quorum: 1_000n })).toBe("queued");
    expect(at(260, { etaAt: 250, operation: "canceled" })).toBe("canceled");
    expect(at(260, { etaAt: 250, operation: "executed" })).toBe("executed");
    expect(at(260, { etaAt: 250, operation: "scheduled" })).toBe("queued");
    expect(at(301, { etaAt: 250, operation: "executed" })).toBe("executed");
  });

  it("given the governor said so, is executed or canceled whatever the clock says", () => {
    expect([50, 150, 500].map((now) => at(now, { executed: true }))).toEqual(["executed", "executed", "executed"]);
    expect([50, 150, 500].map((now) => at(now, { canceled: true }))).toEqual(["canceled", "canceled", "canceled"]);
  });

  it("given no grace period, never expires", () => {
    expect(at(1_000_000, { gracePeriod: null })).toBe("succeeded");
    expect(at(1_000_000, { gracePeriod: null, etaAt: 250 })).toBe("queued");
  });

  it("given a defeat, does not expire", () => {
    expect(at(1_000, { quorum: 1_000n })).toBe("defeated");
  });
});

describe("the quorum", () => {
  it("is the larger of the share, rounded up, and the floor", () => {
    const rule = { at: 0, quorumBps: 400n, majorityBps: 5_000, quorumFloor: 10n };
    expect(quorumOf(rule, 1_000n)).toBe(40n);
    expect(quorumOf(rule, 1_001n)).toBe(41n);
    expect(quorumOf(rule, 100n)).toBe(10n);
  });
});

describe("a checkpoint", () => {
  it("holds from its time on; of several at one time the last", () => {
    const checkpoints = [
      { at: 10, value: 1n },
      { at: 20, value: 2n },
      { at: 20, value: 3n },
    ];
    expect([9, 10, 19, 20, 21].map((now) => valueAt(checkpoints, now))).toEqual([0n, 1n, 1n, 3n, 3n]);
    expect(valueAt([], 5)).toBe(0n);
  });
});
