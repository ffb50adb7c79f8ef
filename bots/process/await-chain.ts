import { setTimeout as sleep } from "node:timers/promises";
import { botErrorIn, messageOf } from "#bots/engine/bot-error.ts";
import { type ChainView, readChainView } from "#bots/engine/chain-view.ts";
import type { EngineContext } from "#bots/engine/context.ts";

const PAUSE_MS = 2_000;

/** The chain's first answer. Waits for a node that is down; refuses one that serves another chain. Null when stopped. */
export async function awaitChain(context: EngineContext, signal: AbortSignal): Promise<ChainView | null> {
  while (!signal.aborted) {
    try {
      return await readChainView(context);
    } catch (error) {
      if (botErrorIn(error) !== null) throw error;
      context.log(`no RPC URL answers yet, trying again: ${messageOf(error)}`, { level: "warn" });
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => {});
    }
  }
  return null;
}
