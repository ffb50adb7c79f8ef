import { type Hash, type TransactionReceipt, TransactionReceiptNotFoundError } from "viem";
import { messageOf, remedyOf } from "./bot-error.ts";
import type { ChainView } from "./chain-view.ts";
import { type EngineContext, nowSeconds } from "./context.ts";
import { loseTransaction } from "./lose.ts";
import type { MinedAttempt } from "./mined-attempt.ts";
import { pushTransaction } from "./push.ts";
import { recordMined } from "./record-mined.ts";
import { reviveTransaction } from "./revive.ts";
import { type Attempt, advance, attemptsOf, type BotTransaction, openTransactions } from "./transactions.ts";

/** Brings every open transaction one step nearer to its end. A failure with one does not hold up others. */
export async function settleTransactions(context: EngineContext, view: ChainView): Promise<string[]> {
  const alarms: string[] = [];
  for (const transaction of await openTransactions(context, view.minedNonce)) {
    try {
      await settleOne(context, view, transaction);
    } catch (error) {
      if (remedyOf(error) === "shut-down") throw error;
      if (remedyOf(error) === "alarm") alarms.push(messageOf(error));
      context.log(`settling nonce ${transaction.nonce}: ${messageOf(error)}`, {
        level: "warn",
        duty: transaction.duty,
      });
    }
  }
  return alarms;
}

async function settleOne(context: EngineContext, view: ChainView, transaction: BotTransaction): Promise<void> {
  const attempts = await attemptsOf(context, transaction.id);
  const mined = await findMined(context, attempts);
  if (mined !== null) return recordMined(context, view, transaction, mined);
  if (view.minedNonce > (transaction.nonce ?? 0)) return recordMissing(context, view, transaction);
  if (transaction.state === "abandoned") return;
  if (transaction.state === "signed" || transaction.state === "broadcast") {
    return pushTransaction(context, view, transaction, attempts);
  }
  await reviveTransaction(context, transaction);
}

/** Every hash ever signed for the nonce is looked up: a replaced one may be the one that was mined. */
async function findMined(context: EngineContext, attempts: readonly Attempt[]): Promise<MinedAttempt | null> {
  for (const attempt of attempts.toReversed()) {
    const receipt = await findReceipt(context, attempt.hash as Hash);
    if (receipt !== null) return { attempt, receipt };
  }
  return null;
}

async function findReceipt(context: EngineContext, hash: Hash): Promise<TransactionReceipt | null> {
  try {
    return await context.client.getTransactionReceipt({ hash });
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return null;
    throw error;
  }
}

/** The nonce is used but no receipt is seen: the node may lag, so it is looked for a while, and deep enough. */
async function recordMissing(context: EngineContext, view: ChainView, transaction: BotTransaction): Promise<void> {
  const since = transaction.missing_since;
  if (since === null || since > nowSeconds(context)) {
    await advance(context.store, context, transaction, { missing_since: nowSeconds(context) });
    return;
  }
  if (nowSeconds(context) - since < context.timing.missingPatienceSeconds) return;
  const { block } = view.acting;
  const settledNonce = await context.client.getTransactionCount({
    address: context.signer.address,
    blockNumber: block.number,
  });
  if (settledNonce > (transaction.nonce ?? 0)) await loseTransaction(context, transaction);
}
