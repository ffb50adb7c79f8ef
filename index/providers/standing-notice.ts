import type { IndexTables } from "#store/schema/index.ts";

interface Place {
  block: number;
  log_index: number;
}
export type NoticeRow = Place & Pick<IndexTables["commission_notices"], "old_bps" | "new_bps" | "ready_at">;
export type TermsRow = Place & Pick<IndexTables["commitment_terms"], "from_epoch" | "until_epoch" | "weight">;

/** A commission that is announced, and that nobody made or took back since. */
export interface StandingNotice {
  bps: number;
  readyAt: number;
}

/**
 * Whether the last notice of a provider stands. What contracts/providers/Commitments.sol does to it is in no event of its own:
 * whoever sets a commission, to what it was too, ends it, and who activates, renews or covers does not. All of them set
 * terms, oldest first here; `commitments` are the logs of activations and renewals, which stand right before their terms.
 */
export function standingNotice(
  notice: NoticeRow | undefined,
  terms: readonly TermsRow[],
  commitments: readonly Place[],
): StandingNotice | null {
  if (notice === undefined) return null;
  const committed = new Set(commitments.map(({ block, log_index }) => nameOf(block, log_index + 1)));
  let weight = "0";
  for (const set of terms) {
    const { block, log_index } = set;
    if (isAfter(set, notice) && !committed.has(nameOf(block, log_index)) && !isCover(set, weight)) return null;
    weight = set.weight;
  }
  return { bps: notice.new_bps, readyAt: notice.ready_at };
}

const nameOf = (block: number, log: number) => `${block}:${log}`;

/** Covering is refused where the weight stays, or where no commitment runs; setting a commission keeps the weight. */
function isCover({ from_epoch, until_epoch, weight }: TermsRow, before: string): boolean {
  return until_epoch > from_epoch && weight !== before;
}

function isAfter(place: Place, other: Place): boolean {
  return place.block === other.block ? place.log_index > other.log_index : place.block > other.block;
}
