import { attributeChanges } from "#index/decode/attribute-changes.ts";
import { emptyRows, type RangeRows, type StageDraft } from "#index/decode/range-rows.ts";
import type { ChainReader, Header } from "#index/rpc/chain-reader.ts";
import { moved } from "#index/rpc/rpc-error.ts";
import type { AddedRows } from "#index/write/range-writer.ts";
import type { Store } from "#store/schema/database.ts";
import type { Block } from "#store/schema/index.ts";
import { type LoggedTableName, loggedTables } from "#store/tables/logged-tables.ts";
import { completeOldValues } from "./complete-old-values.ts";
import type { EarlierWatch } from "./earlier-watches.ts";
import { type Decoding, executedChanges } from "./executed-changes.ts";
import { follows } from "./follows.ts";
import type { RangeSpan } from "./range-span.ts";
import { confirmRange, type RangeLogs, readRange } from "./read-range.ts";

/** What contracts said that joined what is followed, up to the last block that is indexed; nothing is written. */
export async function readAdded(
  reader: ChainReader,
  store: Store,
  { added, addedParameters, addresses, firstBlock }: EarlierWatch,
  tip: Block,
  span: RangeSpan,
  catalogue: Decoding,
): Promise<AddedRows> {
  const rows = emptyRows();
  const blocks: Block[] = [];
  const last = await headerOf(reader, tip);
  let before: RangeLogs | null = null;
  for (let from = firstBlock; from <= tip.number; ) {
    const range: RangeLogs = await readRange(reader, from, last, span, added);
    if (before !== null && !follows(range.first, before.to.hash)) throw moved(from - 1);
    const found = added.decode(range.logs);
    for (const table of loggedTables) append(rows, found, table);
    const fresh = Map.groupBy(
      range.logs.filter(({ address }) => !addresses.has(address)),
      ({ blockNumber }) => blockNumber,
    );
    blocks.push(
      ...range.blocks.flatMap((block) => {
        const logs = fresh.get(block.number)?.length ?? 0;
        return logs === 0 ? [] : { ...block, logs };
      }),
    );
    before = range;
    from = range.to.number + 1;
  }
  const executed = await executedSince(store, firstBlock);
  // Those that no list names are kept since they were executed.
  const silent = { ...catalogue, parameters: addedParameters, parameter: () => undefined };
  rows.parameter_changes.push(
    ...(await executedChanges(store, reader, silent, { ...rows, proposal_stages: executed })),
  );
  rows.parameter_changes = await completeOldValues(store, reader, catalogue.parameters, rows.parameter_changes);
  attributeChanges({ ...rows, proposal_stages: executed });
  if (before !== null) await confirmRange(reader, before);
  return { blocks, rows };
}

function append<Table extends LoggedTableName>(rows: RangeRows, found: RangeRows, table: Table): void {
  for (const row of found[table]) rows[table].push(row);
}

async function headerOf(reader: ChainReader, { number, hash }: Block): Promise<Header> {
  const header = await reader.header(number);
  if (header === null || header.hash !== hash) throw moved(number);
  return header;
}

/** Executions that are indexed already: what they changed belongs to them. */
async function executedSince(store: Store, block: number): Promise<StageDraft[]> {
  return store
    .selectFrom("proposal_stages")
    .selectAll()
    .where("stage", "=", "executed")
    .where("block", ">=", block)
    .execute();
}
