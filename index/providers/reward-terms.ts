/** What counts for a provider's rewards from an epoch on, until the next terms, and no longer than until `untilEpoch`. */
export interface RewardTerms {
  fromEpoch: number;
  untilEpoch: number;
  weight: bigint;
  commissionBps: number;
}

/** What contracts/providers/CommitmentTerms.sol said of a provider, in the order of its logs. */
export type TermsLog = { kind: "terms"; terms: RewardTerms } | { kind: "flagged"; epoch: number };

/** The terms as the contract keeps them, in the order of epochs. */
export function rewardTerms(logs: readonly TermsLog[]): RewardTerms[] {
  let terms: RewardTerms[] = [];
  for (const log of logs) {
    if (log.kind === "flagged") terms = flag(terms, log.epoch);
    // What is set twice before the next epoch begins is set once.
    else terms = [...terms.filter(({ fromEpoch }) => fromEpoch < log.terms.fromEpoch), log.terms];
  }
  return terms;
}

/** Terms of no weight for one epoch, put in where they belong. */
function flag(terms: readonly RewardTerms[], epoch: number): RewardTerms[] {
  const before = terms.filter(({ fromEpoch }) => fromEpoch <= epoch);
  const after = terms.filter(({ fromEpoch }) => fromEpoch > epoch);
  const at = before.at(-1);
  if (at === undefined) return [...terms];
  const kept = at.fromEpoch === epoch ? before.slice(0, -1) : before;
  const follows = after[0]?.fromEpoch === epoch + 1 ? [] : [{ ...at, fromEpoch: epoch + 1 }];
  return [...kept, { ...at, fromEpoch: epoch, weight: 0n }, ...follows, ...after];
}
