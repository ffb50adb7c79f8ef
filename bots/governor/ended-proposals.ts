import type { Address } from "viem";
import type { Store } from "#store/schema/database.ts";

const ROWS_AT_ONCE = 500;

/** Proposals that are over for good, kept in the database: nothing asks the chain for them again. */
export class EndedProposals {
  readonly #store: Store;
  readonly #key: { chain_id: number; governor: string };
  #ids: Set<bigint> | null = null;

  constructor(store: Store, chainId: number, governor: Address) {
    this.#store = store;
    this.#key = { chain_id: chainId, governor: governor.toLowerCase() };
  }

  async all(): Promise<ReadonlySet<bigint>> {
    if (this.#ids === null) {
      const rows = await this.#store
        .selectFrom("bot_ended_proposals")
        .select("proposal_id")
        .where("chain_id", "=", this.#key.chain_id)
        .where("governor", "=", this.#key.governor)
        .execute();
      this.#ids = new Set(rows.map(({ proposal_id }) => BigInt(proposal_id)));
    }
    return this.#ids;
  }

  async add(ids: readonly bigint[]): Promise<void> {
    for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
      const rows = ids.slice(from, from + ROWS_AT_ONCE).map((id) => ({ ...this.#key, proposal_id: id.toString() }));
      await this.#store
        .insertInto("bot_ended_proposals")
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    for (const id of ids) this.#ids?.add(id);
  }

  async forget(): Promise<void> {
    await this.#store
      .deleteFrom("bot_ended_proposals")
      .where("chain_id", "=", this.#key.chain_id)
      .where("governor", "=", this.#key.governor)
      .execute();
    this.#ids = null;
  }
}
