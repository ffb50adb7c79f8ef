import type { Hash } from "viem";
import { attributeChanges } from "#index/decode/attribute-changes.ts";
import type { StageDraft } from "#index/decode/range-rows.ts";
import type { Topic } from "#index/live/topic.ts";
import type { ChainReader } from "#index/rpc/chain-reader.ts";
import type { RangeWriter } from "#index/write/range-writer.ts";
import type { Store } from "#store/schema/database.ts";
import type { ProposalStage } from "#store/schema/index.ts";
import { changeTopics } from "./change-topics.ts";
import { completeOldValues } from "./complete-old-values.ts";
import { type Decoding, executedChanges } from "./executed-changes.ts";
import { confirmRange, type RangeSaid } from "./read-range.ts";

export interface RangeIndexing {
  store: Store;
  writer: RangeWriter;
  catalogue: Decoding;
  treasury: string;
  isHistory: boolean;
}

/** Completes what a range says, and writes it if the chain did not move meanwhile; tells what changed. */
export async function indexRange(
  reader: ChainReader,
  range: RangeSaid,
  { store, writer, catalogue, treasury, isHistory }: RangeIndexing,
): Promise<Topic[]> {
  const { rows } = range;
  rows.parameter_changes.push(...(await executedChanges(store, reader, catalogue, rows)));
  rows.parameter_changes = await completeOldValues(store, reader, catalogue.parameters, rows.parameter_changes);
  attributeChanges(rows);
  const proposal_stages = await withActors(reader, rows.proposal_stages);
  // One block, read by its hash, is at one with itself; what was read by number may not be.
  if (range.from !== range.to.number || rows.parameter_changes.length > 0) await confirmRange(reader, range);
  const topics = changeTopics(rows, treasury);
  await writer.write({ blocks: range.blocks, rows: { ...rows, proposal_stages }, topics, isHistory });
  return topics;
}

async function withActors(reader: ChainReader, stages: readonly StageDraft[]): Promise<ProposalStage[]> {
  const transactions = [...new Set(stages.map(({ tx_hash }) => tx_hash as Hash))];
  const senders = await reader.senders(transactions);
  return stages.map((stage) => ({ ...stage, actor: senders.get(stage.tx_hash as Hash) ?? "" }));
}
