import { numberToHex } from "viem";
import { z } from "zod";
import type { DecodedAction } from "#proposals/catalogue/decoded-action.ts";
import type { Pending } from "#proposals/catalogue/verification.ts";
import type { Proposed } from "./effects.ts";
import type { Execution } from "./execute-on-fork.ts";
import type { LaterEffect } from "./later-effect.ts";

type Settling = Pick<Proposed, "fork" | "catalogue" | "decoded">;

/** Passes to the second of each effect that comes later, looks whether it is there, and comes back. */
export async function settleOnFork(
  { fork, catalogue, decoded }: Settling,
  { hash, after }: Pick<Execution, "hash" | "after">,
): Promise<LaterEffect[]> {
  const at = { transactionHash: hash, blockNumber: after };
  const verify = async (action: DecodedAction, laterBlock?: bigint) => {
    const known = action.actionId === null ? undefined : catalogue.action(action.actionId);
    return known?.verify(action.inputs, fork.client, laterBlock === undefined ? at : { ...at, laterBlock });
  };
  const waiting: { action: DecodedAction; pending: Pending }[] = [];
  for (const action of decoded) {
    // What cannot be read, the check of parameters tells.
    const found = await verify(action).catch(() => undefined);
    if (found?.pending !== undefined) waiting.push({ action, pending: found.pending });
  }
  if (waiting.length === 0) return [];

  const snapshot = z.string().parse(await fork.request("evm_snapshot"));
  const later: LaterEffect[] = [];
  for (const { action, pending } of waiting.sort(earliestFirst)) {
    const { timestamp } = await fork.client.getBlock();
    const second = BigInt(pending.settlesAtSeconds);
    if (second > timestamp) {
      await fork.request("evm_setNextBlockTimestamp", numberToHex(second));
      await fork.request("evm_mine");
    }
    const block = await fork.client.getBlockNumber();
    const unread = { ok: false, expected: action.sentence, actual: "it cannot be read" };
    const then = (await verify(action, block).catch(() => undefined)) ?? unread;
    const parameter = action.parameterId === null ? undefined : catalogue.parameter(action.parameterId);
    const value = (await parameter?.read(fork.client, block).catch(() => null)) ?? null;
    later.push({ decoded: action, pending, then, value });
  }
  await fork.request("evm_revert", snapshot);
  return later;
}

const earliestFirst = (one: { pending: Pending }, other: { pending: Pending }) =>
  one.pending.settlesAtSeconds - other.pending.settlesAtSeconds;
