import { sql } from "kysely";
import { type EpochSchedule, runningEpoch } from "#protocol/emissions/epoch-clock.ts";
import type { Store } from "#store/schema/database.ts";
import { ProviderRewards } from "./provider-rewards.ts";
import type { RewardSums } from "./reward-sums.ts";
import { rewardTerms, type TermsLog } from "./reward-terms.ts";
import { type SharePoint, sharePoints } from "./share-points.ts";

/** More than there are logs in a block. */
const LOGS = sql.lit(1_000_000);

interface Network {
  sums: RewardSums;
  schedule: EpochSchedule;
  tranches: number;
}

type Placed<Item> = Item & { block: number; log_index: number };

/** A provider's rewards; `segments` is what a staker had with it, from which epoch on. */
export async function loadProviderRewards(store: Store, provider: number, network: Network) {
  const { sums, schedule, tranches } = network;
  const [{ terms, flagged }, emptied] = await Promise.all([
    termsOf(store, provider),
    emptyings(store, provider, schedule),
  ]);
  const points = sharePoints(inOrder([...(await poolChanges(store, provider)), ...emptied]));
  return {
    terms,
    /** Epochs whose reward was taken. */
    flagged,
    rewards: new ProviderRewards(sums, { tranches, terms, points }),
    segments: async (staker: string) =>
      sharePoints(inOrder([...(await positionChanges(store, provider, staker)), ...emptied])),
  };
}

async function termsOf(store: Store, provider: number) {
  const [set, flagged] = await Promise.all([
    store.selectFrom("commitment_terms").selectAll().where("provider", "=", provider).execute(),
    store.selectFrom("flagged_epochs").selectAll().where("provider", "=", provider).execute(),
  ]);
  const logs: Placed<TermsLog>[] = [
    ...set.map(({ block, log_index, from_epoch, until_epoch, weight, commission_bps }) => ({
      kind: "terms" as const,
      block,
      log_index,
      terms: {
        fromEpoch: from_epoch,
        untilEpoch: until_epoch,
        weight: BigInt(weight),
        commissionBps: commission_bps,
      },
    })),
    ...flagged.map(({ block, log_index, epoch }) => ({ kind: "flagged" as const, block, log_index, epoch })),
  ];
  return { terms: rewardTerms(inOrder(logs)), flagged: new Set(flagged.map(({ epoch }) => epoch)) };
}

/** Of the pool, the last of each epoch: as many as there are epochs, however many have staked. */
async function poolChanges(store: Store, provider: number): Promise<Placed<SharePoint>[]> {
  const { rows } = await sql<{ from_epoch: number; pool_shares: string; block: number; log_index: number }>`
    with newest as (select from_epoch, max(block * ${LOGS} + log_index) as place from stake_changes
      where provider = ${provider} group by from_epoch)
    select change.from_epoch, change.pool_shares, change.block, change.log_index from newest
      join stake_changes as change on change.block = newest.place / ${LOGS} and change.log_index = newest.place % ${LOGS}`.execute(
    store,
  );
  return rows.map(({ from_epoch, pool_shares, ...place }) => ({
    ...place,
    fromEpoch: from_epoch,
    shares: BigInt(pool_shares),
  }));
}

async function positionChanges(store: Store, provider: number, staker: string): Promise<Placed<SharePoint>[]> {
  const rows = await store
    .selectFrom("stake_changes")
    .select(["from_epoch", "shares", "block", "log_index"])
    .where("provider", "=", provider)
    .where("staker", "=", staker)
    .execute();
  return rows.map(({ from_epoch, shares, ...place }) => ({ ...place, fromEpoch: from_epoch, shares: BigInt(shares) }));
}

/** Slashes that left nothing, which count from the next epoch on. */
async function emptyings(store: Store, provider: number, schedule: EpochSchedule): Promise<Placed<SharePoint>[]> {
  const rows = await store
    .selectFrom("pool_slashes")
    .innerJoin("blocks", "blocks.number", "pool_slashes.block")
    .select(["pool_slashes.block", "log_index", "timestamp"])
    .where("provider", "=", provider)
    .where("new_index", "=", "0")
    .execute();
  return rows.map(({ timestamp, ...place }) => ({
    ...place,
    fromEpoch: (runningEpoch(schedule, timestamp) ?? -1) + 1,
    shares: 0n,
  }));
}

function inOrder<Item extends { block: number; log_index: number }>(items: Item[]): Item[] {
  return items.sort((a, b) => a.block - b.block || a.log_index - b.log_index);
}
