import { sql } from "kysely";
import { lastBlock } from "#index/follow/indexed-blocks.ts";
import { readSupply, SupplyHistory } from "#index/rows/supply-history.ts";
import type { Store } from "#store/schema/database.ts";
import type { Block } from "#store/schema/index.ts";
import { type ClassRules, classRules } from "./class-rules.ts";
import { type Facts, type ProposalFacts, readGracePeriod, readProposals } from "./proposal-facts.ts";

/** Facts of all proposals. After new blocks only the proposals that they touch are read again. */
export class ProposalBook {
  readonly #store: Store;
  readonly #byId = new Map<string, ProposalFacts>();
  readonly #open = new Map<string, ProposalFacts>();
  readonly #supply = new SupplyHistory();
  #proposals: ProposalFacts[] = [];
  #rules: ClassRules = new Map();
  #gracePeriod: number | null = null;
  /** Up to where it is read; what comes after is read with the next block. */
  #seen: Block | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  /** One at a time, as each goes on from the one before. */
  load(): Promise<Facts> {
    const turn = this.#turn.then(() => this.#load());
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async #load(): Promise<Facts> {
    const tip = await lastBlock(this.#store);
    const gracePeriod = await readGracePeriod(this.#store);
    const since = gracePeriod === this.#gracePeriod && (await this.#stands()) ? this.#seen : undefined;
    this.#seen = undefined;
    this.#gracePeriod = gracePeriod;
    const range = { above: since?.number ?? -1, upTo: tip?.number ?? -1 };
    if (since === undefined) this.#clear();
    if (range.upTo > range.above) {
      const ids = since === undefined ? undefined : await this.#touched(range.above);
      this.#take(await readProposals(this.#store, gracePeriod, ids));
      this.#supply.add(await readSupply(this.#store, range));
      if (since === undefined || (await this.#hasNewRules(range.above))) this.#rules = await classRules(this.#store);
    }
    this.#seen = tip;
    return {
      proposals: this.#proposals,
      byId: this.#byId,
      open: this.#open,
      rules: this.#rules,
      supply: this.#supply,
    };
  }

  #clear(): void {
    this.#byId.clear();
    this.#open.clear();
    this.#supply.clear();
    this.#proposals = [];
  }

  /** Whether what was read is still on the chain. */
  async #stands(): Promise<boolean> {
    if (this.#seen === undefined) return false;
    const { number, hash } = this.#seen;
    const found = await this.#store.selectFrom("blocks").select("hash").where("number", "=", number).executeTakeFirst();
    return found?.hash === hash;
  }

  #take(read: readonly ProposalFacts[]): void {
    for (const proposal of read) {
      this.#byId.set(proposal.id, proposal);
      if (proposal.executed || proposal.canceled) this.#open.delete(proposal.id);
      else this.#open.set(proposal.id, proposal);
    }
    if (read.length === 0) return;
    // Numbers go from 1 without a gap. Whoever holds the list before keeps it as it was.
    const proposals = Array<ProposalFacts>(this.#byId.size);
    for (const [at, proposal] of this.#proposals.entries())
      proposals[proposals.length - this.#proposals.length + at] = proposal;
    for (const proposal of read) proposals[proposals.length - proposal.number] = proposal;
    this.#proposals = proposals;
  }

  async #touched(above: number): Promise<string[]> {
    // Each by its blocks: `union` alone would go through all rows in the order of their proposals.
    const { rows } = await sql<{ id: string | null }>`select proposal_id as id from proposals where block > ${above}
      union all select proposal_id from classifications where block > ${above}
      union all select proposal_id from proposal_stages where block > ${above}
      union all select proposal_id from votes where block > ${above}
      union all select (select p.proposal_id from proposals as p where p.operation_id = o.operation_id)
        from timelock_operations as o where o.block > ${above}`.execute(this.#store);
    return [...new Set(rows.flatMap(({ id }) => id ?? []))];
  }

  async #hasNewRules(above: number): Promise<boolean> {
    const found = await this.#store
      .selectFrom("class_rules")
      .select("block")
      .where("block", ">", above)
      .limit(1)
      .executeTakeFirst();
    return found !== undefined;
  }
}
