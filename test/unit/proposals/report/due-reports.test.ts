import { zeroHash } from "viem";
import { describe, expect, it } from "vitest";
import { dueReports, LEAD_SECONDS } from "#bots/effects/due-reports.ts";
import type { DecidedProposal } from "#bots/governor/governor-watch.ts";

const NOW = 1_000_000;
const proposal = (id: bigint, deadlineAt: number) => ({
  id,
  calls: [],
  description: "",
  descriptionHash: zeroHash,
  deadlineAt,
});
const decided = (id: bigint, state: DecidedProposal["state"], etaAt = 0): DecidedProposal => ({
  ...proposal(id, NOW - 10),
  state,
  etaAt,
  expiresAt: 0,
});
const stagesOf = (...all: Parameters<typeof dueReports>) =>
  dueReports(...all).map(({ proposalId, stage }) => `${proposalId} ${stage}`);

describe("dueReports", () => {
  it("asks for the first report while the vote is to come or runs", () => {
    expect(stagesOf([proposal(1n, NOW + 90_000)], [], NOW)).toEqual(["1 proposed"]);
  });

  it("asks for the second when the vote is about to end, and at the latest once it has passed", () => {
    expect(stagesOf([proposal(1n, NOW + LEAD_SECONDS)], [], NOW)).toEqual(["1 before-queue", "1 proposed"]);
    expect(stagesOf([], [decided(1n, "succeeded")], NOW)).toEqual(["1 before-queue"]);
  });

  it("asks for the third shortly before the execution", () => {
    expect(stagesOf([], [decided(1n, "queued", NOW + LEAD_SECONDS + 1)], NOW)).toEqual([]);
    expect(stagesOf([], [decided(1n, "queued", NOW + LEAD_SECONDS)], NOW)).toEqual(["1 before-execute"]);
  });

  it("asks for none of what is over, and for the most pressing first", () => {
    const over = (["defeated", "executed", "expired", "canceled"] as const).map((state) => decided(9n, state));
    expect(
      stagesOf([proposal(1n, NOW + 90_000)], [...over, decided(2n, "succeeded"), decided(3n, "queued", NOW)], NOW),
    ).toEqual(["3 before-execute", "2 before-queue", "1 proposed"]);
  });
});
