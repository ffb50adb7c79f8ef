import type { Address, Hash, Hex } from "viem";
import { TransactionNotFoundError } from "viem";
import type { ChainView } from "./chain-view.ts";
import { type EngineContext, nowSeconds } from "./context.ts";
import { replaceTransaction } from "./replace.ts";
import { sendAttempt } from "./send.ts";
import { simulate } from "./simulate.ts";
import type { Attempt, BotTransaction } from "./transactions.ts";
import { withdrawTransaction } from "./withdraw.ts";

/** Gets a signed transaction that is in no block yet towards one: sent (again), replaced, or withdrawn. */
export async function pushTransaction(
  context: EngineContext,
  view: ChainView,
  transaction: BotTransaction,
  attempts: readonly Attempt[],
): Promise<void> {
  const last = attempts.at(-1);
  if (last === undefined) return;
  const inPool = await isKnown(context, last.hash as Hash);
  if (!inPool && last.sent_at === null && last.purpose === "call") {
    // Whether an unsent call is still of use shows only once all before it are mined.
    if (!isNext(view, transaction)) return;
    const useless = await whyUseless(context, transaction);
    if (useless !== null) return withdrawTransaction(context, view, transaction, last, useless);
  }
  if (!inPool || transaction.state === "signed") {
    const answer = await sendAttempt(context, transaction, last);
    if (answer === "nonce-used" || (answer === "accepted" && transaction.state === "signed")) return;
    if (answer === "underpriced") return replace(context, view, transaction, last);
  }
  // Also where the node took it again just now: one that takes and drops it each time would never have it replaced.
  if (isStuck(context, view, last)) await replace(context, view, transaction, last);
}

async function replace(
  context: EngineContext,
  view: ChainView,
  transaction: BotTransaction,
  last: Attempt,
): Promise<void> {
  const useless =
    last.purpose === "cancel" || (isNext(view, transaction) && (await whyUseless(context, transaction)) !== null);
  await replaceTransaction(context, view, transaction, last, useless ? "cancel" : "call");
}

const isNext = (view: ChainView, transaction: BotTransaction) => transaction.nonce === view.minedNonce;

/** While no block comes, higher fees would not help. */
function isStuck(context: EngineContext, view: ChainView, last: Attempt): boolean {
  const waited = nowSeconds(context) - last.signed_at;
  // Signed in the future: by a clock that was fast and has been put right.
  const waitedEnough = waited >= context.timing.replaceAfterSeconds || waited < 0;
  return waitedEnough && Number(view.head.number) > last.signed_block;
}

async function whyUseless(context: EngineContext, transaction: BotTransaction): Promise<string | null> {
  const simulation = await simulate(context, {
    target: transaction.target as Address,
    data: transaction.call_data as Hex,
    valueWei: BigInt(transaction.value_wei),
  });
  return simulation.ok ? null : simulation.revert.text;
}

async function isKnown(context: EngineContext, hash: Hash): Promise<boolean> {
  try {
    await context.client.getTransaction({ hash });
    return true;
  } catch (error) {
    if (error instanceof TransactionNotFoundError) return false;
    throw error;
  }
}
