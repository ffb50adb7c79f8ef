import { zeroAddress } from "viem";
import type { TransferDraft } from "#index/decode/range-rows.ts";
import { balancesOf } from "#index/rows/balance-of.ts";
import type { Store } from "#store/schema/database.ts";
import type { Transfer } from "#store/schema/index.ts";
import { ImpossibleSum } from "./impossible-sum.ts";

const KEPT = 50_000;

/** Adds to each transfer the balances after it; last balances are remembered between ranges. */
export class RunningBalances {
  readonly #last = new Map<string, bigint>();

  async complete(store: Store, drafts: readonly TransferDraft[]): Promise<Transfer[]> {
    if (this.#last.size > KEPT) this.#last.clear();
    const named = new Set(drafts.flatMap(({ sender, receiver }) => [sender, receiver]));
    const unknown = [...named].filter((account) => !this.#last.has(account));
    if (unknown.length > 0)
      for (const [account, held] of await balancesOf(store, unknown)) this.#last.set(account, held);
    return drafts.map((draft) => {
      const amount = BigInt(draft.amount);
      this.#add(draft.sender, -amount);
      this.#add(draft.receiver, amount);
      const left = this.#last.get(draft.sender) ?? 0n;
      // The zero address owes what was minted.
      if (left < 0n && draft.sender !== zeroAddress) {
        throw new ImpossibleSum(draft.block, `${draft.sender} would hold ${left} after a transfer of ${amount}`);
      }
      return {
        ...draft,
        sender_balance: String(this.#last.get(draft.sender)),
        receiver_balance: String(this.#last.get(draft.receiver)),
      };
    });
  }

  forget(): void {
    this.#last.clear();
  }

  #add(account: string, amount: bigint): void {
    this.#last.set(account, (this.#last.get(account) ?? 0n) + amount);
  }
}
