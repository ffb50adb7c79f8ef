import type { Hash } from "viem";
import type { Store } from "#store/database.ts";
import type { ProposalStage } from "#store/schema/index.ts";
import { attributeChanges } from "../decode/attribute-changes.ts";
import type { RangeRows, StageDraft } from "../decode/range-rows.ts";
import type { ChainReader } from "../rpc/chain-reader.ts";
import type { RangeWriter } from "../write/range-writer.ts";
import { type Decoding, executedChanges } from "./executed-changes.ts";
import { confirmRange, type Range, readRange } from "./read-range.ts";
import type { WatchList } from "./watch-list.ts";

export interface RangeIndexing {
  store: Store;
  writer: RangeWriter;
  watch: WatchList;
  catalogue: Decoding;
}

/** Reads, decodes and completes a range, and writes it if the chain did not move meanwhile. */
export async function indexRange(
  reader: ChainReader,
  range: Range,
  { store, writer, watch, catalogue }: RangeIndexing,
): Promise<{ rows: RangeRows; logs: number }> {
  const { logs, blocks } = await readRange(reader, range, watch.addresses);
  const rows = watch.decode(logs);
  rows.parameter_changes.push(...(await executedChanges(store, reader, catalogue, rows)));
  attributeChanges(rows);
  const proposal_stages = await withActors(reader, rows.proposal_stages);
  await confirmRange(reader, range);
  await writer.write({ blocks, rows: { ...rows, proposal_stages } });
  return { rows, logs: logs.length };
}

async function withActors(reader: ChainReader, stages: readonly StageDraft[]): Promise<ProposalStage[]> {
  const transactions = [...new Set(stages.map(({ tx_hash }) => tx_hash as Hash))];
  const senders = await reader.senders(transactions);
  return stages.map((stage) => ({ ...stage, actor: senders.get(stage.tx_hash as Hash) ?? "" }));
}
