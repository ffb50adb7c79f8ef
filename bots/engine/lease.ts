import type { Transaction } from "kysely";
import { holdLease as holdIn, type LeaseClaim, ownsLease, releaseLease as releaseIn } from "#store/lease/lease.ts";
import type { Database } from "#store/schema/database.ts";
import { BotError } from "./bot-error.ts";
import type { EngineContext } from "./context.ts";

type Held = Pick<EngineContext, "store" | "chainId" | "signer" | "holder" | "timing" | "nowMs">;

const claimOf = ({ chainId, signer, holder, timing, nowMs }: Held): LeaseClaim => ({
  name: `${chainId}:${signer.address.toLowerCase()}`,
  holder,
  leaseMs: timing.leaseMs,
  nowMs,
});

/** Takes or renews the lease of this account; false while another instance holds it. */
export async function holdLease(context: Held): Promise<boolean> {
  return (await holdIn(context.store, claimOf(context))).held;
}

/** Fails the surrounding database transaction if another instance took the lease. */
export async function requireLease(trx: Transaction<Database>, context: Held): Promise<void> {
  if (!(await ownsLease(trx, claimOf(context)))) throw new BotError("retry", "another instance took the lease over");
}

/** Lets another instance take over at once. */
export function releaseLease(context: Held): Promise<void> {
  return releaseIn(context.store, claimOf(context));
}
