/** Of an election, in the order of the contract's numbers. */
export const electionPhases = [
  "none",
  "registration",
  "endorsement",
  "vetting",
  "voting",
  "counting",
  "settled",
  "failed",
  "gave-way",
] as const;

export type ElectionPhase = (typeof electionPhases)[number];

export function electionPhase(number: number): ElectionPhase {
  const phase = electionPhases[number];
  if (phase === undefined) throw new Error(`the elections answer with phase ${number}, which is none`);
  return phase;
}

/** Whether another election may be opened. */
export const isElectionOver = (phase: ElectionPhase): boolean =>
  ["none", "settled", "failed", "gave-way"].includes(phase);
