import { randomUUID } from "node:crypto";
import { availableFees } from "./available-fees.ts";
import type { ChainView } from "./chain-view.ts";
import { type EngineContext, nowSeconds } from "./context.ts";
import { requireLease } from "./lease.ts";
import { planNonces } from "./plan-nonces.ts";
import { sendAttempt } from "./send.ts";
import { CANCEL_GAS, signAttempt } from "./sign.ts";
import { storeAttempt } from "./store-attempt.ts";
import { type BotTransaction, HOLDING_NONCE } from "./transactions.ts";

/** Compares the stored nonce with the chain, up and down, and fills a gap that nothing else will. Returns why nothing may be signed, if so. */
export async function reconcileNonce(context: EngineContext, view: ChainView): Promise<string | null> {
  const held = await heldNonces(context, view.minedNonce);
  const plan = planNonces(view.minedNonce, view.pendingNonce, held);
  await storeNext(context, plan.next);
  context.metrics.nonceGap.set(plan.next - view.minedNonce);
  if (plan.gap !== null) await fillGap(context, view, plan.gap);
  if (plan.foreign === 0) return null;
  return `${plan.foreign} transaction(s) of ${context.signer.address} that this database does not know wait in the node's pool: waiting for them`;
}

async function heldNonces(context: EngineContext, minedNonce: number): Promise<number[]> {
  const rows = await context.store
    .selectFrom("bot_transactions")
    .select("nonce")
    .where("chain_id", "=", context.chainId)
    .where("sender", "=", context.signer.address)
    .where("nonce", ">=", minedNonce)
    .where("state", "in", HOLDING_NONCE)
    .execute();
  return rows.flatMap((row) => (row.nonce === null ? [] : [row.nonce]));
}

async function storeNext(context: EngineContext, next_nonce: number): Promise<void> {
  await context.store
    .insertInto("bot_nonces")
    .values({ chain_id: context.chainId, sender: context.signer.address, next_nonce })
    .onConflict((conflict) => conflict.columns(["chain_id", "sender"]).doUpdateSet({ next_nonce }))
    .execute();
}

/** Transactions with higher nonces wait for this one: a transfer of nothing takes its place. */
async function fillGap(context: EngineContext, view: ChainView, nonce: number): Promise<void> {
  const fees = await availableFees(context, view, context.limits.maxFeeWei);
  const at = nowSeconds(context);
  const filler: BotTransaction = {
    id: randomUUID(),
    chain_id: context.chainId,
    sender: context.signer.address,
    duty: "nonce",
    target: context.signer.address.toLowerCase(),
    key: null,
    call_data: "0x",
    value_wei: "0",
    gas_limit: CANCEL_GAS.toString(),
    nonce,
    state: "signed",
    error: null,
    mined_hash: null,
    block_number: null,
    block_hash: null,
    cost_wei: null,
    missing_since: null,
    created_at: at,
    updated_at: at,
  };
  const plan = {
    purpose: "cancel" as const,
    nonce,
    gasLimit: CANCEL_GAS,
    fees,
    number: 1,
    headBlock: view.head.number,
  };
  const attempt = await signAttempt(context, filler, plan);
  await context.store.transaction().execute(async (trx) => {
    await requireLease(trx, context);
    await trx.insertInto("bot_transactions").values(filler).execute();
    await storeAttempt(trx, attempt);
  });
  context.log(`filling the gap at nonce ${nonce} with ${attempt.hash}`, { level: "warn" });
  await sendAttempt(context, filler, attempt);
}
