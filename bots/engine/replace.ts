import { formatGwei } from "viem";
import { BotError } from "./bot-error.ts";
import type { ChainView } from "./chain-view.ts";
import type { EngineContext } from "./context.ts";
import { chooseFees, raiseFees } from "./fees.ts";
import { selectItem } from "./items.ts";
import { feeCapWei } from "./limits.ts";
import { raiseNotice } from "./notices.ts";
import { sendAttempt } from "./send.ts";
import { CANCEL_GAS, signReplacement } from "./sign.ts";
import type { Attempt, BotTransaction } from "./transactions.ts";

/** Sends another version on the same nonce with both fees an eighth higher, up to the cap. */
export async function replaceTransaction(
  context: EngineContext,
  view: ChainView,
  transaction: BotTransaction,
  last: Attempt,
  purpose: Attempt["purpose"],
): Promise<void> {
  const capWei = feeCapWei(context.limits, await deadlineOf(context, transaction), view.head.timestamp);
  const priorityFeeWei = await context.client.estimateMaxPriorityFeePerGas();
  const lastFees = { maxFeeWei: BigInt(last.max_fee_wei), priorityFeeWei: BigInt(last.priority_fee_wei) };
  const fees = raiseFees(lastFees, chooseFees(view.baseFeeWei, priorityFeeWei, capWei), capWei);
  if (fees === null) throw await feeCapReached(context, transaction, capWei);
  const attempt = await signReplacement(context, transaction, {
    purpose,
    nonce: transaction.nonce ?? 0,
    gasLimit: BigInt(transaction.gas_limit ?? CANCEL_GAS),
    fees,
    number: last.number + 1,
    headBlock: view.head.number,
  });
  context.metrics.replaced.inc({ duty: transaction.duty });
  context.log(
    `replacing nonce ${transaction.nonce} (${purpose}) at ${formatGwei(fees.maxFeeWei)} gwei as ${attempt.hash}`,
    { duty: transaction.duty },
  );
  await sendAttempt(context, transaction, attempt);
}

async function deadlineOf(context: EngineContext, { chain_id, target, key }: BotTransaction): Promise<number | null> {
  if (key === null) return null;
  return (await selectItem(context.store, { chain_id, target, key }))?.deadline ?? null;
}

async function feeCapReached(context: EngineContext, transaction: BotTransaction, capWei: bigint): Promise<BotError> {
  const message = `nonce ${transaction.nonce} (${transaction.key ?? "gap filler"}) is not mined and its fee is at the cap of ${formatGwei(capWei)} gwei: raise the cap or wait`;
  await raiseNotice(context, "fee-cap", transaction.id, message);
  return new BotError("alarm", message);
}
