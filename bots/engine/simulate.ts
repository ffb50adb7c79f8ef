import { hexToBigInt, numberToHex } from "viem";
import type { EngineContext } from "./context.ts";
import type { DueCall } from "./duty.ts";
import { gasCapOf } from "./limits.ts";
import { type Revert, revertOf } from "./revert.ts";

export type Simulation = { ok: true; gasLimit: bigint } | { ok: false; revert: Revert };

/** Runs the real call on the newest block and estimates its gas, never with more gas than the cap. */
export async function simulate(context: EngineContext, call: DueCall): Promise<Simulation> {
  const { client, limits } = context;
  const gasCap = gasCapOf(call, limits);
  const request = {
    from: context.signer.address,
    to: call.target,
    data: call.data,
    value: numberToHex(call.valueWei),
    gas: numberToHex(gasCap),
  };
  try {
    await client.request({ method: "eth_call", params: [request, "latest"] });
    const estimate = hexToBigInt(await client.request({ method: "eth_estimateGas", params: [request, "latest"] }));
    return { ok: true, gasLimit: withRoom(estimate, gasCap) };
  } catch (error) {
    const revert = revertOf(error, context.errorsAbi);
    if (revert === null) throw error;
    return { ok: false, revert };
  }
}

/** What writes to votes a second time in a block begins nothing anew there, and does in the next block. */
const CHECKPOINTS_GAS = 100_000n;

/** State and time move between the estimate and the block: a fifth on top, and some checkpoints that begin anew. */
function withRoom(estimate: bigint, gasCap: bigint): bigint {
  const roomy = (estimate * 6n) / 5n + CHECKPOINTS_GAS;
  return roomy < gasCap ? roomy : gasCap;
}
