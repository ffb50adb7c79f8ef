import { type Address, type Hash, type Hex, numberToHex } from "viem";
import type { EngineContext } from "./context.ts";
import { revertOf } from "./revert.ts";
import type { BotTransaction } from "./transactions.ts";

/** Runs the call again on the block before, where it still fails the same way in most cases. */
export async function revertReason(context: EngineContext, transaction: BotTransaction): Promise<string> {
  const request = {
    from: context.signer.address,
    to: transaction.target as Address,
    data: transaction.call_data as Hex,
    gas: numberToHex(context.limits.gasCap),
  };
  const before = numberToHex(Math.max(0, (transaction.block_number ?? 1) - 1));
  try {
    await context.client.request({ method: "eth_call", params: [request, before] });
    return `reverted in ${transaction.mined_hash as Hash}, though it succeeds on the block before`;
  } catch (error) {
    return revertOf(error, context.errorsAbi)?.text ?? "reverted for a reason that the node does not tell";
  }
}
