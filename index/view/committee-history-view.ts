import { zeroAddress } from "viem";
import type { CommitteeHistory, SeatingFacts } from "#index/committee/committee-history.ts";
import { answers } from "#index/elections/runners-up.ts";
import { checksummed } from "#index/rows/checksummed.ts";
import type { Committee } from "#index/schema/committee.ts";
import type { Store } from "#store/schema/database.ts";
import { changeSentence } from "./change-sentence.ts";

type Entry = Committee["history"][number];
type Placed = Entry & { log_index: number };

const MOST = 200;
const MOST_ANSWERS = 50;

export interface HistorySources {
  history: CommitteeHistory;
  term: number;
  /** Addresses of those whose answers count. */
  runnersUp: readonly string[];
  nameOf(address: string): string | null;
}

/** Newest first. Anybody may answer: only those whose answer counts are shown. */
export async function committeeHistoryView(
  store: Store,
  { history: { changes, seatings }, term, runnersUp, nameOf }: HistorySources,
): Promise<Entry[]> {
  const answered = runnersUp.length === 0 ? [] : await answers(store, term, runnersUp, MOST_ANSWERS);
  const entries: Placed[] = [
    ...changes.map((change) => ({
      kind: change.kind,
      sentence: changeSentence(change, nameOf),
      accounts: change.accounts.filter((account) => account !== zeroAddress).map((account) => checksummed(account)),
      at: change.at,
      block: change.block,
      txHash: change.txHash,
      log_index: change.log_index,
    })),
    ...seatings.map((seating) => ({
      kind: "seated" as const,
      sentence: seatingSentence(seating),
      accounts: seating.members.map((member) => checksummed(member)),
      at: seating.at,
      block: seating.block,
      txHash: seating.txHash,
      log_index: seating.log_index,
    })),
    ...answered.map((row) => ({
      kind: "answered" as const,
      sentence: `${checksummed(row.account)} would ${row.accepts === 1 ? "take" : "not take"} a vacant seat.`,
      accounts: [checksummed(row.account)],
      at: row.timestamp,
      block: row.block,
      txHash: row.tx_hash,
      log_index: row.log_index,
    })),
  ];
  return entries
    .sort((a, b) => b.block - a.block || b.log_index - a.log_index)
    .slice(0, MOST)
    .map(({ log_index: _, ...entry }) => entry);
}

function seatingSentence({ election, byElection, term, members }: SeatingFacts): string {
  if (election === 0) return `The founding committee of ${members.length} took office.`;
  return byElection
    ? `By-election ${election} completed term ${term}: ${members.length} members sit.`
    : `Election ${election} seated ${members.length} members for term ${term}.`;
}
