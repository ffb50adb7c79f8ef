import { type ElectionPhase, isElectionOver } from "#protocol/elections/election-phase.ts";
import { MOST_BY_ELECTIONS, patienceSeconds } from "./by-election-patience.ts";

/** What people are told of the committee: once for each kind and subject. */
export interface CommitteeNotice {
  kind: string;
  subject: string;
  message: string;
}

/** Times are seconds of the chain's clock. */
export interface CommitteeFacts {
  now: number;
  election: {
    number: bigint;
    phase: ElectionPhase;
    byElection: boolean;
    qualified: bigint;
    seats: number;
    endorsementSeconds: number;
    votingEndSeconds: number;
    turnoutTokens: bigint;
    turnoutFloorTokens: bigint;
  };
  /** By-elections of the running term, those that failed or gave way too. */
  byElections: number;
  /** A settled election that is not seated, and why it cannot be; null where there is none. */
  unseated: { number: bigint; refusal: string | null } | null;
  term: {
    number: number;
    seating: number;
    seats: number;
    filled: number;
    endsSeconds: number;
    vacantSinceSeconds: number;
  };
  /** Since when the bots have seen the Safe differ from the seats; null while it does not. */
  unsyncedSince: number | null;
}

const DAY = 86_400;
const TERM_WARNING_SECONDS = 14 * DAY;
const SYNC_PATIENCE_SECONDS = 3_600;
/** Older results are no news to anybody, for bots that start on an old chain. */
const NEWS_SECONDS = 30 * DAY;

/** What there is to tell at one block. What nobody was told while the bots were down is told late, or not if it is over. */
export function committeeNotices(facts: CommitteeFacts): CommitteeNotice[] {
  return [...electionNotices(facts), ...seatNotices(facts)];
}

function electionNotices({ now, election, byElections }: CommitteeFacts): CommitteeNotice[] {
  const { number, phase, byElection, qualified, seats, votingEndSeconds } = election;
  const name = byElection ? `by-election ${number}` : `election ${number}`;
  const isNews = now - votingEndSeconds <= NEWS_SECONDS;
  const tell = (kind: string, message: string) => ({ kind, subject: `${number}`, message: `${name} ${message}` });
  switch (phase) {
    case "registration":
      return [tell("election-opened", `is open: candidates register until ${timeOf(election.endorsementSeconds)}`)];
    case "voting": {
      const what = `${qualified} candidates for ${seats} ${seats === 1 ? "seat" : "seats"}`;
      const begun = tell("election-vote", `is voted on until ${timeOf(votingEndSeconds)}: ${what}`);
      return [begun, ...turnoutNotices(name, now, election)];
    }
    case "settled":
      return isNews ? [tell("election-settled", "is counted: its winners may be seated")] : [];
    case "failed":
      return isNews
        ? [
            tell(
              "election-failed",
              `has failed: ${failureOf(election)}${byElection ? another(votingEndSeconds, byElections) : ""}`,
            ),
          ]
        : [];
    case "gave-way":
      return [tell("election-gave-way", "has given way to an election of the whole committee; its bonds go back")];
    default:
      return [];
  }
}

function another(votingEndSeconds: number, byElections: number): string {
  return byElections >= MOST_BY_ELECTIONS
    ? "; it was the last of this term"
    : `; the bots open another, if its seats are still open, on ${timeOf(votingEndSeconds + patienceSeconds(byElections))}`;
}

function turnoutNotices(
  name: string,
  now: number,
  { number, votingEndSeconds, turnoutTokens, turnoutFloorTokens }: CommitteeFacts["election"],
): CommitteeNotice[] {
  if (turnoutTokens >= turnoutFloorTokens || votingEndSeconds - now > DAY) return [];
  const share = (turnoutTokens * 100n) / turnoutFloorTokens;
  const message = `${name} has ${share}% of the turnout it needs, and its vote ends on ${timeOf(votingEndSeconds)}`;
  // An extension has a last day of its own.
  return [{ kind: "turnout-low", subject: `${number}:${votingEndSeconds}`, message }];
}

function failureOf({ turnoutTokens, turnoutFloorTokens }: CommitteeFacts["election"]): string {
  return turnoutTokens < turnoutFloorTokens
    ? `its turnout was ${(turnoutTokens * 100n) / turnoutFloorTokens}% of what it needs`
    : "too few candidates were left to fill the least number of seats";
}

function seatNotices({ now, election, unseated, term, unsyncedSince }: CommitteeFacts): CommitteeNotice[] {
  const notices: CommitteeNotice[] = [];
  const tell = (kind: string, subject: string, message: string) => notices.push({ kind, subject, message });
  const successor = !isElectionOver(election.phase) || (unseated !== null && unseated.refusal === null);
  if (unseated !== null && unseated.refusal !== null) {
    const message = `election ${unseated.number} is settled but cannot be seated: ${unseated.refusal}`;
    tell("seating-refused", `${unseated.number}`, message);
  }
  if (now > term.endsSeconds) {
    const message = `the committee's term ended on ${timeOf(term.endsSeconds)}: its members have no power but the veto, and that for 90 days`;
    tell("term-ended", `${term.number}`, message);
  } else if (term.endsSeconds - now <= TERM_WARNING_SECONDS && !successor) {
    const message = `the committee's term ends on ${timeOf(term.endsSeconds)} and no election is running`;
    tell("term-ending", `${term.number}`, message);
  }
  if (now <= term.endsSeconds && term.filled < term.seats) {
    const subject = `${term.number}:${term.vacantSinceSeconds}:${term.filled}`;
    const vacant = term.seats - term.filled;
    const are = vacant === 1 ? "is" : "are";
    tell("seat-vacant", subject, `${vacant} of the committee's ${term.seats} seats ${are} vacant`);
  }
  if (unsyncedSince !== null && now - unsyncedSince >= SYNC_PATIENCE_SECONDS) {
    const message = `the Safe's owners or threshold have not been those of the committee since ${timeOf(unsyncedSince)}`;
    tell("safe-out-of-sync", `${term.seating}:${unsyncedSince}`, message);
  }
  return notices;
}

const timeOf = (seconds: number) => new Date(seconds * 1000).toISOString();
