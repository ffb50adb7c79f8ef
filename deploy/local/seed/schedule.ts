import type { SeededProposal } from "./seeded-proposal.ts";

/** The governor's and timelock's own periods, in seconds. */
export interface Periods {
  votingDelay: number;
  votingPeriod: number;
  timelockDelay: number;
}

export interface Schedule {
  proposeAt: number;
  /** When the first ballot is cast. */
  voteFrom: number;
  queueAt?: number;
  executeAt?: number;
  cancelAt?: number;
  vetoAt?: number;
}

const minute = 60;
const hour = 60 * minute;

/** When each step must happen so that the proposal stands at its stage at `now`; all in unix seconds. */
export function schedule({ stage }: SeededProposal, periods: Periods, now: number): Schedule {
  const proposedAt = (proposeAt: number) => ({ proposeAt, voteFrom: proposeAt + periods.votingDelay + minute });
  const votedBy = (endsAt: number) => proposedAt(endsAt - periods.votingPeriod - periods.votingDelay);
  switch (stage.name) {
    case "pending":
      return proposedAt(now + stage.startsInSeconds - periods.votingDelay);
    case "active":
      return votedBy(now + stage.endsInSeconds);
    case "decided":
      return votedBy(now - stage.secondsAgo);
    case "cancelled":
      return { ...proposedAt(now - stage.secondsAgo - hour), cancelAt: now - stage.secondsAgo };
    case "queued": {
      const queueAt = now + stage.executableInSeconds - periods.timelockDelay;
      return { ...votedBy(queueAt - hour), queueAt };
    }
    case "vetoed": {
      const vetoAt = now - stage.secondsAgo;
      const queueAt = vetoAt - Math.floor(periods.timelockDelay / 2);
      return { ...votedBy(queueAt - hour), queueAt, vetoAt };
    }
    case "executed": {
      const executeAt = now - stage.secondsAgo;
      const queueAt = executeAt - periods.timelockDelay - hour;
      return { ...votedBy(queueAt - hour), queueAt, executeAt };
    }
  }
}
