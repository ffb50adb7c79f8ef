import { expect, it } from "vitest";
import { schedule } from "#deploy/local/seed/schedule.ts";
import type { SeededProposal } from "#deploy/local/seed/seeded-proposal.ts";

const periods = { votingDelay: 100_000, votingPeriod: 300_000, timelockDelay: 200_000 };
const now = 2_000_000_000;

function timesOf(stage: SeededProposal["stage"]) {
  return schedule({ title: "", text: "", proposer: 1, actions: [], ballots: [], stage }, periods, now);
}

it("a pending proposal starts when it should", () => {
  expect(timesOf({ name: "pending", startsInSeconds: 50 }).proposeAt + periods.votingDelay).toBe(now + 50);
});

it("an active proposal ends when it should and can be voted on before", () => {
  const { proposeAt, voteFrom } = timesOf({ name: "active", endsInSeconds: 120 });
  expect(proposeAt + periods.votingDelay + periods.votingPeriod).toBe(now + 120);
  expect(voteFrom).toBeGreaterThan(proposeAt + periods.votingDelay);
  expect(voteFrom).toBeLessThan(now);
});

it("a queued proposal was queued after its vote and can be executed when it should", () => {
  const { proposeAt, queueAt = 0, executeAt } = timesOf({ name: "queued", executableInSeconds: 180 });
  expect(queueAt).toBeGreaterThan(proposeAt + periods.votingDelay + periods.votingPeriod);
  expect(queueAt + periods.timelockDelay).toBe(now + 180);
  expect(executeAt).toBeUndefined();
});

it("an executed proposal waited for the timelock", () => {
  const { queueAt = 0, executeAt = 0 } = timesOf({ name: "executed", secondsAgo: 60 });
  expect(executeAt).toBe(now - 60);
  expect(executeAt - queueAt).toBeGreaterThan(periods.timelockDelay);
});

it("a vetoed proposal waits in the timelock when it is vetoed", () => {
  const { queueAt = 0, vetoAt = 0, executeAt } = timesOf({ name: "vetoed", secondsAgo: 60, reason: "" });
  expect(vetoAt).toBe(now - 60);
  expect(queueAt).toBeLessThan(vetoAt);
  expect(queueAt + periods.timelockDelay).toBeGreaterThan(vetoAt);
  expect(executeAt).toBeUndefined();
});

it("a cancelled proposal is cancelled while pending", () => {
  const { proposeAt, cancelAt = 0 } = timesOf({ name: "cancelled", secondsAgo: 60 });
  expect(cancelAt).toBeGreaterThan(proposeAt);
  expect(cancelAt).toBeLessThan(proposeAt + periods.votingDelay);
});
