import type { Address, Hex } from "viem";
import { availableFees } from "./available-fees.ts";
import { BotError, remedyOf } from "./bot-error.ts";
import type { ChainView } from "./chain-view.ts";
import type { EngineContext } from "./context.ts";
import type { Due } from "./duty.ts";
import type { Item } from "./items.ts";
import { feeCapWei, requireAllowed, requireBudget } from "./limits.ts";
import { nextNonce } from "./nonce.ts";
import { dropPlans, planTransaction } from "./plan.ts";
import { recordFailure, recordRevert } from "./record-failure.ts";
import { sendAttempt } from "./send.ts";
import { signFirst } from "./sign.ts";
import { simulate } from "./simulate.ts";
import { spentWei } from "./spent.ts";
import { type Attempt, advance, type BotTransaction } from "./transactions.ts";

/** Takes one due item from the plan to the network. Its failure is its own: it is stored, and others go on. */
export async function tryItem(
  context: EngineContext,
  view: ChainView,
  item: Item,
  due: Due | undefined,
): Promise<void> {
  const planned = await planTransaction(context, item);
  await context.onStep("planned", item.key);
  const signed = await prepare(context, view, item, due, planned).catch(async (error: unknown) => {
    await dropPlans(context, planned.id);
    await recordFailure(context, item, error);
    if (remedyOf(error) === "alarm" || remedyOf(error) === "shut-down") throw error;
    return null;
  });
  if (signed === null) return;
  await context.onStep("signed", item.key);
  context.metrics.sent.inc({ duty: item.duty });
  context.log(`sending ${item.key} as ${signed.attempt.hash}, nonce ${signed.transaction.nonce}: ${item.why}`, {
    duty: item.duty,
  });
  await sendAttempt(context, signed.transaction, signed.attempt);
}

async function prepare(
  context: EngineContext,
  view: ChainView,
  item: Item,
  due: Due | undefined,
  planned: BotTransaction,
): Promise<{ transaction: BotTransaction; attempt: Attempt } | null> {
  const call = { target: item.target as Address, data: item.call_data as Hex, valueWei: BigInt(item.value_wei) };
  requireAllowed(call, context.limits.allowed);
  const simulation = await simulate(context, call);
  if (!simulation.ok) {
    await dropPlans(context, planned.id);
    await recordRevert(context, view, item, due, simulation.revert);
    return null;
  }
  const { gasLimit } = simulation;
  const simulated = { ...planned, state: "simulated" as const, gas_limit: gasLimit.toString() };
  if (!(await advance(context.store, context, planned, { state: "simulated", gas_limit: simulated.gas_limit }))) {
    throw new BotError("retry", "another instance took this item over");
  }
  await context.onStep("simulated", item.key);
  const capWei = feeCapWei(context.limits, item.deadline, view.head.timestamp);
  const fees = await availableFees(context, view, capWei);
  requireBudget(
    context.limits,
    view.balanceWei,
    await spentWei(context),
    gasLimit * fees.maxFeeWei,
    context.signer.address,
  );
  const nonce = await nextNonce(context);
  const plan = { purpose: "call" as const, nonce, gasLimit, fees, number: 1, headBlock: view.head.number };
  const attempt = await signFirst(context, simulated, plan);
  return { transaction: { ...simulated, state: "signed", nonce }, attempt };
}
