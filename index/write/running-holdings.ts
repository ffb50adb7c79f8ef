import type { HeldDraft } from "#index/decode/range-rows.ts";
import type { Store } from "#store/schema/database.ts";
import type { HeldTokens } from "#store/schema/index.ts";
import { ImpossibleSum } from "./impossible-sum.ts";

const KEPT = 50_000;

/** Adds to each change what the holder then has at the surrogate, and for how many that holds some; both are remembered between ranges. */
export class RunningHoldings {
  readonly #tokens = new Map<string, bigint>();
  readonly #holders = new Map<string, number>();

  async complete(store: Store, drafts: readonly HeldDraft[]): Promise<HeldTokens[]> {
    if (this.#tokens.size > KEPT) this.forget();
    const completed: HeldTokens[] = [];
    for (const { change, ...draft } of drafts) {
      const { holder, surrogate, block } = draft;
      const key = `${surrogate}${holder}`;
      const before = this.#tokens.get(key) ?? (await tokensOf(store, holder, surrogate));
      const tokens = before + change;
      if (tokens < 0n) throw new ImpossibleSum(block, `${surrogate} would hold ${tokens} for ${holder}`);
      const known = this.#holders.get(surrogate) ?? (await holdersOf(store, surrogate));
      const holders = known + (tokens > 0n ? 1 : 0) - (before > 0n ? 1 : 0);
      this.#tokens.set(key, tokens);
      this.#holders.set(surrogate, holders);
      completed.push({ ...draft, tokens: tokens.toString(), holders });
    }
    return completed;
  }

  forget(): void {
    this.#tokens.clear();
    this.#holders.clear();
  }
}

async function tokensOf(store: Store, holder: string, surrogate: string): Promise<bigint> {
  const last = await store
    .selectFrom("held_tokens")
    .select("tokens")
    .where("holder", "=", holder)
    .where("surrogate", "=", surrogate)
    .orderBy("block", "desc")
    .orderBy("log_index", "desc")
    .limit(1)
    .executeTakeFirst();
  return BigInt(last?.tokens ?? 0);
}

async function holdersOf(store: Store, surrogate: string): Promise<number> {
  const last = await store
    .selectFrom("held_tokens")
    .select("holders")
    .where("surrogate", "=", surrogate)
    .orderBy("block", "desc")
    .orderBy("log_index", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.holders ?? 0;
}
