import { setImmediate } from "node:timers/promises";
import type { Hex } from "viem";
import { storedCalls } from "#index/decode/stored-calls.ts";
import { callsHash } from "#protocol/chain/calls-hash.ts";
import type { Store } from "#store/schema/database.ts";

/** So many take a few milliseconds. */
const AT_ONCE = 50;

/** Hashes of the calls of proposals. A proposal's id is a hash over them too: so each is reckoned once. */
export class CallHashes {
  readonly #kept = new Map<string, Hex>();

  /** Those of `ids` that have exactly these calls. The first time takes long, and lets others go between. */
  async withCalls(store: Store, ids: readonly string[], hash: string): Promise<Set<string>> {
    const missing = ids.filter((id) => !this.#kept.has(id));
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      const some = missing.slice(at, at + AT_ONCE);
      const rows = await store
        .selectFrom("proposals")
        .select(["proposal_id", "calls"])
        .where("proposal_id", "in", some)
        .execute();
      for (const { proposal_id, calls } of rows) this.#kept.set(proposal_id, callsHash(storedCalls(calls)));
      await setImmediate();
    }
    return new Set(ids.filter((id) => this.#kept.get(id) === hash.toLowerCase()));
  }
}
