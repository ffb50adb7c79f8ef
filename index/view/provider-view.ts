import { organisationView } from "#index/elections/organisation-view.ts";
import { tokensByWeight } from "#index/providers/reward-sums.ts";
import type { ProviderClock } from "#index/query/provider-clock.ts";
import { isRunning, type ProviderRow, standingOf } from "#index/query/provider-table.ts";
import { checksummed } from "#index/rows/checksummed.ts";
import type { ProviderSummary } from "#index/schema/provider.ts";
import type { EpochSchedule } from "#protocol/emissions/epoch-clock.ts";

const BPS = 10_000n;
const YEAR_SECONDS = 365 * 86_400;

export const epochStartSeconds = ({ startSeconds, epochSeconds }: EpochSchedule, epoch: number): number =>
  startSeconds + epoch * epochSeconds;

export function providerView(row: ProviderRow, since: number, clock: ProviderClock): ProviderSummary {
  const { schedule, epoch } = clock;
  const [declared, activated] = [numbersIn(row.hardware), numbersIn(row.activated)];
  const kinds = [...new Set([...declared.keys(), ...activated.keys()])].toSorted((a, b) => a - b);
  return {
    provider: row.provider,
    operator: checksummed(row.operator),
    payee: checksummed(row.payee),
    organisation: organisationView(row.organisation),
    standing: standingOf(row.status, isRunning(row, epoch)),
    standingSince: since,
    hardware: kinds.map((kind) => ({ kind, declared: declared.get(kind) ?? 0, activated: activated.get(kind) ?? 0 })),
    units: row.units,
    stakeTokens: row.stake,
    selfStakeTokens: row.self_stake,
    neededTokens: row.needed,
    commissionBps: row.commission_bps,
    weight: row.weight,
    untilEpoch: row.until_epoch === 0 ? null : row.until_epoch,
    untilAt: row.until_epoch === 0 ? null : epochStartSeconds(schedule, row.until_epoch),
    rateBps: rateBps(row, clock),
  };
}

/** What a staked token would earn in a year of epochs like the last settled one, after commission. */
export function rateBps(row: ProviderRow, { network, schedule, epoch }: ProviderClock): number | null {
  const last = network.sums.epochs.at(-1);
  const stake = BigInt(row.stake);
  if (last === undefined || stake === 0n || !isRunning(row, epoch)) return null;
  const earned = tokensByWeight(last) * BigInt(row.weight) * (BPS - BigInt(row.commission_bps));
  const yearly = (earned * BigInt(YEAR_SECONDS)) / BigInt(schedule.epochSeconds);
  return Number((yearly * 100n) / stake) / 100;
}

/** Numbers by kind, as the counter keeps them. */
export function numbersIn(text: string): Map<number, number> {
  const numbers: Record<string, number> = JSON.parse(text);
  return new Map(Object.entries(numbers).map(([kind, number]) => [Number(kind), number]));
}
