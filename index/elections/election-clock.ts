import type { ElectionTerms } from "#index/decode/stored-terms.ts";
import type { ElectionPhase } from "#index/schema/election.ts";

/** First seconds of the phases. */
export interface ElectionTimes {
  registrationAt: number;
  endorsementAt: number;
  vettingAt: number;
  votingAt: number;
  /** Without an extension. */
  votingEndAt: number;
}

export function electionTimes(openedAt: number, terms: ElectionTerms): ElectionTimes {
  const endorsementAt = openedAt + terms.registrationSeconds;
  const vettingAt = endorsementAt + terms.endorsementSeconds;
  const votingAt = vettingAt + terms.vettingSeconds;
  return { registrationAt: openedAt, endorsementAt, vettingAt, votingAt, votingEndAt: votingAt + terms.votingSeconds };
}

export interface ClockFacts {
  times: ElectionTimes;
  terms: ElectionTerms;
  turnoutTokens: bigint;
  /** Asked once the vote has begun. */
  turnoutFloorTokens(): bigint;
  /** Whether a ballot came after the window. */
  markedExtended: boolean;
  outcome: "settled" | "failed" | "gave-way" | null;
}

/** As `ElectionRecords.phaseOf` has it: nobody advances a phase, and a turnout below the floor ends one without a log. */
export function electionPhase(facts: ClockFacts, now: number): ElectionPhase {
  const { times, terms } = facts;
  if (facts.outcome === "gave-way") return "gave-way";
  if (now < times.endorsementAt) return "registration";
  if (now < times.vettingAt) return "endorsement";
  if (now < times.votingAt) return "vetting";
  if (now < times.votingEndAt) return "voting";
  const short = isShort(facts);
  if ((short || facts.markedExtended) && now < times.votingEndAt + terms.extensionSeconds) return "voting";
  if (short) return "failed";
  return facts.outcome ?? "counting";
}

/** As `Elections.standingOf` has it. */
export function isExtended(facts: ClockFacts, now: number): boolean {
  const short = facts.outcome !== "gave-way" && now >= facts.times.votingEndAt && isShort(facts);
  return facts.markedExtended || (short && facts.terms.extensionSeconds !== 0);
}

/** When the vote ends, as far as is known. */
export function voteEndsAt(facts: ClockFacts, now: number): number {
  return facts.times.votingEndAt + (isExtended(facts, now) ? facts.terms.extensionSeconds : 0);
}

function isShort({ turnoutTokens, turnoutFloorTokens }: ClockFacts): boolean {
  return turnoutTokens < turnoutFloorTokens();
}

const BPS = 10_000n;

/** A share of the votable supply in tokens, rounded up as the contract does. */
export function shareOf(votableTokens: bigint, bps: number): bigint {
  return (votableTokens * BigInt(bps) + BPS - 1n) / BPS;
}
