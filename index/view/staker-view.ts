import type { z } from "@hono/zod-openapi";
import { organisationView } from "#index/elections/organisation-view.ts";
import { loadProviderRewards } from "#index/providers/load-provider-rewards.ts";
import type { RewardState } from "#index/providers/provider-rewards.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import type { ProviderClock } from "#index/query/provider-clock.ts";
import {
  claimedTokens,
  type PositionRow,
  positionsOf,
  providersByNumber,
  providersOf,
} from "#index/query/provider-facts.ts";
import { stakerLogs } from "#index/query/provider-logs.ts";
import { isRunning, type ProviderRow, standingOf } from "#index/query/provider-table.ts";
import { checksummed, checksummedOrNull } from "#index/rows/checksummed.ts";
import type { StakerSchema } from "#index/schema/provider.ts";
import { sharesWorth } from "#protocol/providers/share-worth.ts";
import { eventView } from "./provider-detail.ts";
import { epochStartSeconds, rateBps } from "./provider-view.ts";
import { providerWords } from "./provider-words.ts";
import { rewardPoints, rewardView } from "./reward-view.ts";

type Staker = z.infer<typeof StakerSchema>;
type Position = Staker["positions"][number];

const HISTORY = 100;

export async function stakerView(context: ApiContext, account: string, clock: ProviderClock): Promise<Staker> {
  const { store } = context;
  const { network, schedule } = clock;
  const current = Math.max(clock.epoch, 0);
  const rows = await positionsOf(store, account);
  const [providers, operated, logs, words] = await Promise.all([
    providersByNumber(
      store,
      rows.map(({ provider }) => provider),
    ),
    providersOf(store, account),
    stakerLogs(store, { staker: account, limit: HISTORY }),
    providerWords(context, network),
  ]);
  const stateAt: ((epoch: number) => RewardState)[] = [];
  const positions: Position[] = [];
  for (const row of rows) {
    const of = providers.get(row.provider);
    if (of === undefined) continue;
    const { rewards, segments } = await rewardsOf(context, row.provider, clock);
    const earned = rewards.position(await segments(account));
    const claimed = await claimedTokens(store, row.provider, account);
    stateAt.push(earned);
    positions.push(positionView(row, of, clock, rewardView(earned(current), claimed)));
  }
  const operates = await Promise.all(
    operated.map(async (row) => {
      const { rewards } = await rewardsOf(context, row.provider, clock);
      const claimed = await claimedTokens(store, row.provider, null);
      return operatedView(row, account, clock, rewardView(rewards.own(current), claimed));
    }),
  );
  return {
    address: checksummed(account),
    stakeTokens: total(positions.map(({ stakeTokens }) => stakeTokens)),
    leavingTokens: total(positions.map(({ leavingTokens }) => leavingTokens)),
    claimableTokens: total(positions.map(({ rewards }) => rewards.claimableTokens)),
    positions,
    operates,
    points:
      positions.length === 0
        ? []
        : rewardPoints({ from: current, until: current + clock.reading.tranches, also: current, schedule }, (epoch) =>
            sum(stateAt.map((at) => at(epoch))),
          ),
    history: logs.map((log) => eventView(log, words)),
  };
}

function rewardsOf({ store }: ApiContext, provider: number, { network, schedule, reading }: ProviderClock) {
  return loadProviderRewards(store, provider, { sums: network.sums, schedule, tranches: reading.tranches });
}

function positionView(row: PositionRow, of: ProviderRow, clock: ProviderClock, rewards: Position["rewards"]): Position {
  const worth = positionWorth(row, of);
  return {
    provider: of.provider,
    organisation: organisationView(of.organisation),
    standing: standingOf(of.status, isRunning(of, clock.epoch)),
    commissionBps: of.commission_bps,
    rateBps: rateBps(of, clock),
    ...worth,
    delegate: checksummedOrNull(row.delegatee ?? ""),
    rewards,
  };
}

/** What a position is worth after slashes; nothing where one emptied the pool since its last change. */
export function positionWorth(row: PositionRow, of: ProviderRow) {
  const isGone =
    row.changed_block === of.emptied_block ? row.changed_log < of.emptied_log : row.changed_block < of.emptied_block;
  const worth = (shares: string) => (isGone ? 0n : sharesWorth(BigInt(shares), BigInt(of.share_index)));
  const leaving = worth(row.leaving_shares);
  return {
    stakeTokens: worth(row.shares).toString(),
    leavingTokens: leaving.toString(),
    readyAt: leaving === 0n ? null : row.ready_at,
  };
}

function operatedView(
  row: ProviderRow,
  account: string,
  { schedule, epoch }: ProviderClock,
  rewards: Position["rewards"],
): Staker["operates"][number] {
  return {
    provider: row.provider,
    organisation: organisationView(row.organisation),
    standing: standingOf(row.status, isRunning(row, epoch)),
    isOperator: row.operator === account,
    isPayee: row.payee === account,
    units: row.units,
    untilEpoch: row.until_epoch === 0 ? null : row.until_epoch,
    untilAt: row.until_epoch === 0 ? null : epochStartSeconds(schedule, row.until_epoch),
    neededTokens: row.needed,
    stakeTokens: row.stake,
    rewards,
  };
}

function total(amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum + BigInt(amount), 0n).toString();
}

function sum(states: readonly RewardState[]): RewardState {
  return states.reduce(
    (all, { earnedTokens, vestedTokens }) => ({
      earnedTokens: all.earnedTokens + earnedTokens,
      vestedTokens: all.vestedTokens + vestedTokens,
    }),
    { earnedTokens: 0n, vestedTokens: 0n },
  );
}
