import type { ElectionPhase, ElectionSummary } from "#governance-ui/api/elections.ts";

export type TimedElection = Pick<ElectionSummary, "phase" | "phases" | "seated">;

/** What happens next to an election: `ahead` before that moment, `past` after it. */
export type ElectionMoment = { at: number | null; ahead: string; past: string };

const ends: Partial<Record<ElectionPhase, { ahead: string; past: string }>> = {
  registration: { ahead: "Registration ends", past: "Endorsement starts with the next block" },
  endorsement: { ahead: "Endorsement ends", past: "Vetting starts with the next block" },
  vetting: { ahead: "The vote starts", past: "The vote starts with the next block" },
  voting: { ahead: "The vote ends", past: "The vote ends with the next block" },
};

/** When the phase that an election is in ends; null for those that no time ends. */
export function phaseEndAt({ phase, phases }: TimedElection): number | null {
  return phases.find((span) => span.phase === phase)?.endAt ?? null;
}

export function electionMoment(election: TimedElection): ElectionMoment {
  const words = ends[election.phase];
  if (words !== undefined) return { at: phaseEndAt(election), ...words };
  if (election.phase === "counting") return { at: null, ahead: "", past: "Waits to be counted" };
  if (election.phase === "gave-way") {
    return { at: null, ahead: "", past: "Gave way to an election of the whole committee" };
  }
  if (election.phase === "failed") return { at: null, ahead: "", past: "Nobody was elected" };
  return { at: null, ahead: "", past: election.seated ? "" : "Waits to be seated" };
}

/** Whether its time has come but it is not yet seen in the next phase. */
export function isElectionDue(election: TimedElection, now: number): boolean {
  const endAt = phaseEndAt(election);
  return endAt !== null && endAt <= now && ends[election.phase] !== undefined;
}

/** The next change that time brings, for a local chain's clock. */
export function nextPhaseSkip(election: TimedElection): { label: string; to: number } | null {
  const endAt = phaseEndAt(election);
  if (endAt === null) return null;
  const labels: Partial<Record<ElectionPhase, string>> = {
    registration: "Skip to endorsement",
    endorsement: "Skip to vetting",
    vetting: "Skip to the vote",
    voting: "Skip to the end of the vote",
  };
  const label = labels[election.phase];
  return label === undefined ? null : { label, to: endAt + 1 };
}
