import type { Hex } from "viem";
import { storedCalls } from "#index/decode/stored-calls.ts";
import { callsHash } from "#protocol/chain/calls-hash.ts";
import type { Store } from "#store/schema/database.ts";

/** Hashes of the calls of proposals. A proposal's id is a hash over them too: so each is reckoned once. */
export class CallHashes {
  readonly #kept = new Map<string, Hex>();

  /** Those of `ids` that have exactly these calls. */
  async withCalls(store: Store, ids: readonly string[], hash: string): Promise<Set<string>> {
    const missing = ids.filter((id) => !this.#kept.has(id));
    for (const id of missing) {
      const row = await store.selectFrom("proposals").select("calls").where("proposal_id", "=", id).executeTakeFirst();
      if (row !== undefined) this.#kept.set(id, callsHash(storedCalls(row.calls)));
    }
    return new Set(ids.filter((id) => this.#kept.get(id) === hash.toLowerCase()));
  }
}
