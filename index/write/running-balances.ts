import { zeroAddress } from "viem";
import type { TransferDraft } from "#index/decode/range-rows.ts";
import { balanceOf } from "#index/rows/balance-of.ts";
import type { Store } from "#store/schema/database.ts";
import type { Transfer } from "#store/schema/index.ts";
import { ImpossibleSum } from "./impossible-sum.ts";

const KEPT = 50_000;

/** Adds to each transfer the balances after it; last balances are remembered between ranges. */
export class RunningBalances {
  readonly #last = new Map<string, bigint>();

  async complete(store: Store, drafts: readonly TransferDraft[]): Promise<Transfer[]> {
    if (this.#last.size > KEPT) this.#last.clear();
    const transfers: Transfer[] = [];
    for (const draft of drafts) {
      const amount = BigInt(draft.amount);
      await this.#add(store, draft.sender, -amount);
      await this.#add(store, draft.receiver, amount);
      const left = this.#last.get(draft.sender) ?? 0n;
      // The zero address owes what was minted.
      if (left < 0n && draft.sender !== zeroAddress) {
        throw new ImpossibleSum(draft.block, `${draft.sender} would hold ${left} after a transfer of ${amount}`);
      }
      transfers.push({
        ...draft,
        sender_balance: String(this.#last.get(draft.sender)),
        receiver_balance: String(this.#last.get(draft.receiver)),
      });
    }
    return transfers;
  }

  forget(): void {
    this.#last.clear();
  }

  async #add(store: Store, account: string, amount: bigint): Promise<void> {
    this.#last.set(account, (this.#last.get(account) ?? (await balanceOf(store, account))) + amount);
  }
}
