import { type Address, type Hex, keccak256 } from "viem";
import type { BotAttemptTable } from "#store/schema/bots.ts";
import { BotError, messageOf } from "./bot-error.ts";
import { type EngineContext, nowSeconds } from "./context.ts";
import type { Fees } from "./fees.ts";
import { requireLease } from "./lease.ts";
import { claimNonce } from "./nonce.ts";
import { storeAttempt } from "./store-attempt.ts";
import { type Attempt, advance, type BotTransaction } from "./transactions.ts";

export interface AttemptPlan {
  purpose: BotAttemptTable["purpose"];
  nonce: number;
  gasLimit: bigint;
  fees: Fees;
  /** 1 for the first attempt of a transaction. */
  number: number;
  headBlock: bigint;
}

export const CANCEL_GAS = 21_000n;

/**
 * Signs the first attempt. One database transaction claims the nonce by compare-and-set and stores the signed
 * bytes, so that a nonce is never claimed without bytes, and no bytes leave this process that are not stored.
 */
export async function signFirst(
  context: EngineContext,
  transaction: BotTransaction,
  plan: AttemptPlan,
): Promise<Attempt> {
  const attempt = await signAttempt(context, transaction, plan);
  await context.store.transaction().execute(async (trx) => {
    await claimNonce(trx, context, plan.nonce);
    await requireLease(trx, context);
    const moved = await advance(trx, context, transaction, { state: "signed", nonce: plan.nonce });
    if (!moved) throw new BotError("retry", "another instance took this transaction over");
    await storeAttempt(trx, attempt);
  });
  return attempt;
}

/** Signs another version on the same nonce; earlier ones are kept, since any of them may still be mined. */
export async function signReplacement(
  context: EngineContext,
  transaction: BotTransaction,
  plan: AttemptPlan,
): Promise<Attempt> {
  const attempt = await signAttempt(context, transaction, plan);
  await context.store.transaction().execute(async (trx) => {
    const unchanged = await advance(trx, context, transaction, {});
    if (!unchanged) throw new BotError("retry", "the transaction moved on meanwhile");
    await requireLease(trx, context);
    await storeAttempt(trx, attempt);
  });
  return attempt;
}

export async function signAttempt(
  context: EngineContext,
  transaction: Pick<BotTransaction, "id" | "target" | "call_data" | "value_wei">,
  plan: AttemptPlan,
): Promise<Attempt> {
  const { fees } = plan;
  const call =
    plan.purpose === "cancel"
      ? { to: context.signer.address, gas: CANCEL_GAS }
      : {
          to: transaction.target as Address,
          data: transaction.call_data as Hex,
          value: BigInt(transaction.value_wei),
          gas: plan.gasLimit,
        };
  const unsigned = {
    ...call,
    type: "eip1559",
    chainId: context.chainId,
    nonce: plan.nonce,
    maxFeePerGas: fees.maxFeeWei,
    maxPriorityFeePerGas: fees.priorityFeeWei,
  } as const;
  const raw = await context.signer.signTransaction(unsigned).catch((error: unknown) => {
    // Whoever keeps the key is away: no fault of the item.
    throw new BotError("alarm", `cannot sign: ${messageOf(error)}`, { cause: error });
  });
  return {
    hash: keccak256(raw),
    transaction_id: transaction.id,
    number: plan.number,
    purpose: plan.purpose,
    raw,
    max_fee_wei: fees.maxFeeWei.toString(),
    priority_fee_wei: fees.priorityFeeWei.toString(),
    signed_at: nowSeconds(context),
    signed_block: Number(plan.headBlock),
    sent_at: null,
    error: null,
  };
}
