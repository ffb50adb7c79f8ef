import type { ChainView } from "./chain-view.ts";
import type { EngineContext } from "./context.ts";
import { chooseFees, type Fees } from "./fees.ts";
import { feeTooHigh } from "./limits.ts";

/** Fees for a transaction sent now; an alarm when the network asks for more than the cap. */
export async function availableFees(context: EngineContext, view: ChainView, capWei: bigint): Promise<Fees> {
  const priorityFeeWei = await context.client.estimateMaxPriorityFeePerGas();
  const fees = chooseFees(view.baseFeeWei, priorityFeeWei, capWei);
  if (fees === null) throw feeTooHigh(view.baseFeeWei, capWei);
  return fees;
}
