import { checksummed } from "#index/rows/checksummed.ts";
import type { Relay } from "#index/schema/relay.ts";
import { BATCH_BALLOTS } from "#protocol/ballots/batch-size.ts";
import type { Store } from "#store/schema/database.ts";
import { DAY_SECONDS } from "./ballot-place.ts";
import type { RelayLimits } from "./relay-limits.ts";

/** Bots look every few seconds; silent for so long they do not relay. */
const SILENT_SECONDS = 60;

/** How the relay stands, by what its bots say of themselves. */
export async function relayView(
  store: Store,
  chainId: number,
  limits: RelayLimits,
  nowSeconds: number,
): Promise<Relay> {
  const status = await store.selectFrom("relay_status").selectAll().where("chain_id", "=", chainId).executeTakeFirst();
  const ofChain = store.selectFrom("relay_ballots").where("chain_id", "=", chainId);
  const { queued } = await ofChain
    .where("state", "in", ["queued", "batched"])
    .select((select) => select.fn.countAll<number>().as("queued"))
    .executeTakeFirstOrThrow();
  const { taken } = await ofChain
    .where("received_at", ">", nowSeconds - DAY_SECONDS)
    .select((select) => select.fn.countAll<number>().as("taken"))
    .executeTakeFirstOrThrow();
  const closedBecause = reasonToClose();
  return {
    open: closedBecause === null,
    closedBecause,
    account: status === undefined ? null : checksummed(status.account),
    balanceWei: status?.balance_wei ?? null,
    budgetWei: status?.budget_wei ?? null,
    spentWei: status?.spent_wei ?? null,
    queued: Number(queued),
    waitSeconds: status?.wait_seconds ?? null,
    batchBallots: BATCH_BALLOTS,
    limits: { ...limits, leastVotes: limits.leastVotes.toString(), takenToday: Number(taken) },
  };

  function reasonToClose(): string | null {
    if (status === undefined) return "no bots relay ballots here";
    if (nowSeconds - status.at > SILENT_SECONDS) return "the bots that relay are silent";
    if (status.trouble !== null) return status.trouble;
    if (Number(taken) >= limits.ballotsPerDay) return `today's ${limits.ballotsPerDay} ballots are taken`;
    return null;
  }
}
