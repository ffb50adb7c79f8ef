import { sql, type Transaction } from "kysely";
import type { ProposalDraft, RangeRows, VoteDraft } from "#index/decode/range-rows.ts";
import type { LiveChanges } from "#index/live/live-changes.ts";
import { EVERY_CHAIN_TOPIC, type Topic } from "#index/live/topic.ts";
import { commitSoon } from "#store/dialect/commit-soon.ts";
import { listed } from "#store/dialect/listed.ts";
import { replaceRows } from "#store/dialect/replace-rows.ts";
import type { Database, Store } from "#store/schema/database.ts";
import type { Block, IndexOrigin, ProposalStage } from "#store/schema/index.ts";
import { loggedTables } from "#store/tables/logged-tables.ts";
import { countDelegates, recountAround } from "./count-delegates.ts";
import { countProviders, recountProvidersAround } from "./count-providers.ts";
import { ImpossibleSum } from "./impossible-sum.ts";
import { insertRows } from "./insert-rows.ts";
import { RunningBalances } from "./running-balances.ts";
import { RunningHoldings } from "./running-holdings.ts";
import { RunningTallies } from "./running-tallies.ts";
import type { WriteLease } from "./write-lease.ts";

const BLOCKS_AT_ONCE = 250;

export interface CompleteRange {
  blocks: readonly Block[];
  rows: Omit<RangeRows, "proposal_stages"> & { proposal_stages: ProposalStage[] };
  /** What readers of the API may want to load anew. */
  topics: readonly Topic[];
  /** More of the chain is to be read after it, and need not wait for the disk: what ends it does, with all before it. */
  isHistory?: boolean;
}

/** What contracts said that joined what is followed, and in which blocks. */
export interface AddedRows {
  blocks: readonly Block[];
  rows: RangeRows;
}

/** Puts a range into the store in one transaction, and takes ranges back. */
export class RangeWriter {
  readonly #store: Store;
  readonly #lease: WriteLease;
  readonly #changes: LiveChanges;
  #fence: number | undefined;
  /** The last block that was written: what is remembered goes up to it. */
  #tip: number | undefined;
  readonly #tallies = new RunningTallies();
  readonly #balances = new RunningBalances();
  readonly #holdings = new RunningHoldings();

  constructor(store: Store, lease: WriteLease, changes: LiveChanges) {
    this.#store = store;
    this.#lease = lease;
    this.#changes = changes;
  }

  async write({ blocks, rows, topics, isHistory = false }: CompleteRange): Promise<void> {
    try {
      await this.#alone(async (trx) => {
        if (isHistory) await commitSoon(trx);
        // A database that fell, and came back while nobody asked it, may have lost the last ranges.
        if ((await lastNumber(trx)) !== this.#tip) this.#forget();
        await insertRows(trx, "blocks", blocks);
        const { transfers, proposals, votes, held_tokens, ...asTheyAre } = rows;
        await insertRows(trx, "transfers", await this.#balances.complete(trx, transfers));
        await insertRows(trx, "proposals", await numbered(trx, proposals));
        await requireProposals(trx, votes);
        const counted = await this.#tallies.complete(trx, votes);
        await insertRows(trx, "votes", counted.votes);
        await insertRows(trx, "held_tokens", await this.#holdings.complete(trx, held_tokens));
        for (const table of tablesOf(asTheyAre)) await insertRows(trx, table, asTheyAre[table]);
        await countDelegates(trx, { ...rows, ballots: counted.ballots });
        await countProviders(trx, rows);
        await this.#changes.record(trx, topics);
      });
      this.#tip = blocks.at(-1)?.number;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /** Takes back every block above `number`; everything when it is -1. */
  async rewind(number: number): Promise<void> {
    this.#forget();
    await this.#alone(async (trx) => {
      await deleteAbove(trx, number);
      await this.#changes.record(trx, EVERY_CHAIN_TOPIC);
    });
  }

  /** Adds what contracts said that joined what is followed, in blocks up to the last one that is stored. */
  async join(origin: Omit<IndexOrigin, "id">, { blocks, rows }: AddedRows): Promise<void> {
    this.#forget();
    // Of token and governor, which never join.
    const { transfers: _t, proposals: _p, proposal_stages: _s, votes: _v, held_tokens, ...ofModules } = rows;
    await this.#alone(async (trx) => {
      await addLogs(trx, blocks);
      await insertRows(trx, "held_tokens", await this.#holdings.complete(trx, held_tokens));
      for (const table of tablesOf(ofModules)) await insertRows(trx, table, ofModules[table]);
      await countProviders(trx, ofModules);
      await this.#changes.record(trx, EVERY_CHAIN_TOPIC);
      await replaceRows(trx, "index_origin", ["id"], [{ id: 1, ...origin }]);
    });
  }

  /** Begins anew with another chain, or another list of what is followed. */
  async startOver(origin: Omit<IndexOrigin, "id">): Promise<void> {
    this.#forget();
    await this.#alone(async (trx) => {
      await deleteAbove(trx, -1);
      await this.#changes.record(trx, EVERY_CHAIN_TOPIC);
      await replaceRows(trx, "index_origin", ["id"], [{ id: 1, ...origin }]);
    });
  }

  async #alone(write: (trx: Transaction<Database>) => Promise<void>): Promise<void> {
    await this.#store.transaction().execute(async (trx) => {
      await this.#lease.require(trx);
      if (this.#lease.fence !== this.#fence) this.#forget();
      this.#fence = this.#lease.fence;
      await write(trx);
    });
  }

  #forget(): void {
    this.#tip = undefined;
    this.#tallies.forget();
    this.#balances.forget();
    this.#holdings.forget();
  }
}

async function lastNumber(trx: Transaction<Database>): Promise<number | undefined> {
  const last = await trx
    .selectFrom("blocks")
    .select(({ fn }) => fn.max("number").as("number"))
    .executeTakeFirst();
  return last?.number ?? undefined;
}

/** Counts logs to blocks, of which some may be stored for those of other contracts. */
async function addLogs(trx: Transaction<Database>, blocks: readonly Block[]): Promise<void> {
  for (let at = 0; at < blocks.length; at += BLOCKS_AT_ONCE) {
    await trx
      .insertInto("blocks")
      .values(blocks.slice(at, at + BLOCKS_AT_ONCE))
      .onConflict((conflict) =>
        conflict.column("number").doUpdateSet((set) => ({
          logs: sql<number>`${set.ref("blocks.logs")} + ${set.ref("excluded.logs")}`,
        })),
      )
      .execute();
  }
}

async function deleteAbove(trx: Transaction<Database>, number: number): Promise<void> {
  await recountAround(trx, number, () =>
    recountProvidersAround(trx, number, async () => {
      await trx.deleteFrom("blocks").where("number", ">", number).execute();
      for (const table of [...loggedTables, "readings"] as const)
        await trx.deleteFrom(table).where("block", ">", number).execute();
    }),
  );
}

async function numbered(trx: Transaction<Database>, drafts: readonly ProposalDraft[]) {
  if (drafts.length === 0) return [];
  const last = await trx
    .selectFrom("proposals")
    .select((select) => select.fn.max("number").as("number"))
    .executeTakeFirst();
  const before = last?.number ?? 0;
  return drafts.map((draft, index) => ({ ...draft, number: before + index + 1 }));
}

/** Asked anew of every range: what is in memory says nothing of rows that the store lost. */
async function requireProposals(trx: Transaction<Database>, votes: readonly VoteDraft[]): Promise<void> {
  const ids = [...new Set(votes.map(({ proposal_id }) => proposal_id))];
  if (ids.length === 0) return;
  const { rows } = await sql<{ id: string }>`select proposal_id as id from proposals
    where proposal_id in (${listed(trx, ids)})`.execute(trx);
  const known = new Set(rows.map(({ id }) => id));
  const stray = votes.find(({ proposal_id }) => !known.has(proposal_id));
  if (stray === undefined) return;
  throw new ImpossibleSum(stray.block, `a vote on proposal ${stray.proposal_id}, which was never made`);
}

function tablesOf<Rows extends object>(rows: Rows): (keyof Rows)[] {
  return Object.keys(rows) as (keyof Rows)[];
}
