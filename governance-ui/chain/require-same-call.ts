import type { ReplacementReason } from "viem";

const words: Record<Exclude<ReplacementReason, "repriced">, string> = {
  cancelled: "The transaction was cancelled in your wallet; nothing was counted.",
  replaced: "The transaction was replaced in your wallet by another one; nothing was counted.",
};

/** A receipt follows whatever took a transaction's nonce: only one that was sent again at another price is the same call. */
export function requireSameCall(reason: ReplacementReason | null): void {
  if (reason === null || reason === "repriced") return;
  throw new Error(words[reason]);
}
