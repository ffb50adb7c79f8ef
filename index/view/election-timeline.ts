import type { z } from "@hono/zod-openapi";
import type { DatedChange } from "#index/committee/committee-history.ts";
import type { CandidateFacts, ElectionFacts } from "#index/elections/election-facts.ts";
import { checksummed } from "#index/rows/checksummed.ts";
import type { ElectionDetailSchema } from "#index/schema/election.ts";
import { changeSentence } from "./change-sentence.ts";

type Entry = z.infer<typeof ElectionDetailSchema>["timeline"][number];
type Trace = { at: number; block: number; txHash: string };

/** What happened in an election, oldest first. */
export function electionTimeline(facts: ElectionFacts, skipped: readonly DatedChange[]): Entry[] {
  const { opened, seating, byElection, candidates } = facts;
  const entries = [
    entry("opened", opened, `${checksummed(opened.by)} opened the ${byElection ? "by-election" : "election"}.`),
    ...candidates.flatMap((candidate) => candidacy(candidate)),
    ...facts.stages.map((row) =>
      entry(row.stage, { at: row.timestamp, block: row.block, txHash: row.tx_hash }, stageSentence(row)),
    ),
    ...skipped.map((change) =>
      entry(
        "skipped",
        change,
        changeSentence(change, () => null),
      ),
    ),
  ];
  if (seating !== null) {
    entries.push(entry("seated", seating, `The elected sit: seating ${seating.seating}, term ${seating.term}.`));
  }
  return entries.sort((a, b) => a.block - b.block);
}

function candidacy({ address, registered, qualified, place, excluded, restored, bond }: CandidateFacts): Entry[] {
  const who = checksummed(address);
  const entries = [entry("registered", registered, `${who} registered.`)];
  if (qualified !== null)
    entries.push(entry("qualified", qualified, `${who} qualified, as number ${(place ?? 0) + 1}.`));
  if (excluded !== null) entries.push(entry("excluded", excluded, `The vetter excluded ${who}.`));
  if (restored !== null) entries.push(entry("restored", restored, `A vote restored ${who}.`));
  if (bond !== null) {
    const returned = bond.to === address;
    entries.push(
      entry(
        "bond",
        bond,
        returned ? `${who} got its bond back.` : `The bond of ${who} went to ${checksummed(bond.to)}.`,
      ),
    );
  }
  return entries;
}

function stageSentence({ stage, reached, beside }: ElectionFacts["stages"][number]): string {
  switch (stage) {
    case "extended":
      return "The turnout was below its floor: the vote was extended.";
    case "loaded":
      return `${reached} of ${beside} combinations of ballots were loaded for the count.`;
    case "settled":
      return `The count ended: ${reached} elected, and ${beside} to follow them.`;
    case "gave-way":
      return `It gave way to election ${reached}, of the whole committee. Its bonds go back.`;
    case "failed":
      return `The election failed: ${reached} could be elected, and ${beside} are the least.`;
  }
}

function entry(kind: string, { at, block, txHash }: Trace, sentence: string): Entry {
  return { kind, sentence, at, txHash, block };
}
