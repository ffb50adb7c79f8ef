import type { Client } from "viem";
import type { Deployment } from "#protocol/chain/deployment.ts";
import type { SignalHome } from "#protocol/signals/check-signal.ts";
import type { Store } from "#store/schema/database.ts";
import { followSnapshot, OLDEST_SECONDS } from "./snapshot-block.ts";

type Chain = Pick<Deployment, "chainId" | "genesisHash">;

/** After a reorg weighs anew the ballots of each signal whose snapshot is another block now, though no ballot may come any more. */
export class SnapshotWatch {
  readonly #store: Store;
  readonly #client: Client;
  readonly #chain: Chain;
  readonly #home: SignalHome;
  #due = false;

  constructor(store: Store, client: Client, chain: Chain, home: SignalHome) {
    this.#store = store;
    this.#client = client;
    this.#chain = chain;
    this.#home = home;
  }

  /** The chain has put blocks in the place of others. */
  turned(): void {
    this.#due = true;
  }

  /** Whether ballots were weighed anew. Asks the chain after a reorg alone, until every snapshot is mined again. */
  async moved(nowSeconds: number): Promise<boolean> {
    if (!this.#due) return false;
    this.#due = false;
    try {
      const signals = await this.#store
        .selectFrom("signals")
        .selectAll()
        .where("chain_id", "=", this.#chain.chainId)
        .where("genesis_hash", "=", this.#chain.genesisHash)
        .where("snapshot_at", ">=", nowSeconds - OLDEST_SECONDS)
        .execute();
      let moved = false;
      for (const signal of signals) {
        const snapshot = await followSnapshot(this.#store, this.#client, this.#home, signal);
        if (snapshot === null) this.#due = true;
        else if (snapshot.hash !== signal.snapshot_hash) moved = true;
      }
      return moved;
    } catch (error) {
      this.#due = true;
      throw error;
    }
  }
}
