import type { z } from "@hono/zod-openapi";
import { type Hex, zeroAddress } from "viem";
import { loadProviderRewards } from "#index/providers/load-provider-rewards.ts";
import { loadStandingNotices } from "#index/providers/load-standing-notices.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import type { ProviderClock } from "#index/query/provider-clock.ts";
import { claimedTokens, rowsOf, slashRequests, stakerCount } from "#index/query/provider-facts.ts";
import { type ProviderLog, providerLogs } from "#index/query/provider-logs.ts";
import type { ProviderRow } from "#index/query/provider-table.ts";
import { checksummed, checksummedOrNull } from "#index/rows/checksummed.ts";
import type { ProviderDetailSchema } from "#index/schema/provider.ts";
import { bytes32Text } from "#protocol/input/bytes32-text.ts";
import { packedUnits } from "#protocol/providers/packed-units.ts";
import { sharesWorth } from "#protocol/providers/share-worth.ts";
import { lostBps, type ProviderWords, providerSentence } from "./provider-sentence.ts";
import { epochStartSeconds, providerView } from "./provider-view.ts";
import { providerWords } from "./provider-words.ts";
import { rewardPoints, rewardView } from "./reward-view.ts";
import { epochsView, kindsView } from "./unit-kind-view.ts";

type Detail = z.infer<typeof ProviderDetailSchema>;

const HISTORY = 100;
/** Epochs whose earnings are drawn. */
const PAST = 365;

export async function providerDetail(context: ApiContext, row: ProviderRow, clock: ProviderClock): Promise<Detail> {
  const { store } = context;
  const { provider } = row;
  const { network, reading, schedule, epoch } = clock;
  const [
    statuses,
    statements,
    accounts,
    standing,
    slashes,
    activations,
    renewals,
    logs,
    stakers,
    claimed,
    words,
    earned,
    requests,
  ] = await Promise.all([
    rowsOf(store, "provider_statuses", provider),
    rowsOf(store, "provider_statements", provider),
    rowsOf(store, "provider_accounts", provider),
    loadStandingNotices(store, [provider]),
    rowsOf(store, "pool_slashes", provider),
    rowsOf(store, "unit_activations", provider),
    rowsOf(store, "commitment_renewals", provider),
    providerLogs(store, { provider, limit: HISTORY }),
    stakerCount(store, row),
    claimedTokens(store, provider, null),
    providerWords(context, network),
    loadProviderRewards(store, provider, { sums: network.sums, schedule, tranches: reading.tranches }),
    slashRequests(store, provider),
  ]);
  const current = Math.max(epoch, 0);
  const first = earned.terms[0]?.fromEpoch ?? current;
  return {
    ...providerView(row, statuses[0]?.timestamp ?? 0, clock),
    registeredAt: statuses.at(-1)?.timestamp ?? 0,
    proposedOperator: proposedIn(accounts),
    statementHash: statements[0]?.statement_hash ?? "0x",
    shareIndex: row.share_index,
    stakers,
    kinds: kindsView(network),
    epochs: epochsView(clock),
    nextCommission: standing.get(provider) ?? null,
    terms: earned.terms.map((terms) => ({
      fromEpoch: terms.fromEpoch,
      fromAt: epochStartSeconds(schedule, terms.fromEpoch),
      untilEpoch: terms.untilEpoch,
      untilAt: epochStartSeconds(schedule, terms.untilEpoch),
      weight: terms.weight.toString(),
      commissionBps: terms.commissionBps,
      flagged: earned.flagged.has(terms.fromEpoch) && terms.weight === 0n,
    })),
    commitments: [
      ...activations.map((given) => ({
        ...placed(given),
        kind: "activated" as const,
        hardware: [{ kind: given.kind, units: given.units }],
        ...ending(given, clock),
      })),
      ...renewals.map((given) => ({
        ...placed(given),
        kind: "renewed" as const,
        hardware: Object.entries(packedUnits(BigInt(given.units))).map(([kind, units]) => ({
          kind: Number(kind),
          units,
        })),
        ...ending(given, clock),
      })),
    ].toSorted((a, b) => b.block - a.block),
    slashes: slashes.map((slash) => ({
      ...placed(slash),
      number: slash.number,
      lostBps: lostBps(slash.old_index, slash.new_index),
      lostTokens: (
        sharesWorth(BigInt(slash.shares), BigInt(slash.old_index)) -
        sharesWorth(BigInt(slash.shares), BigInt(slash.new_index))
      ).toString(),
      emptied: slash.new_index === "0",
      evidenceHash: slash.evidence_hash,
    })),
    slashRequests: requests.map((row) => ({
      request: row.request,
      slasher: checksummed(row.slasher),
      ground: bytes32Text(row.ground as Hex) ?? row.ground,
      bps: row.bps,
      evidenceHash: row.evidence_hash,
      readyAt: row.ready_at,
      outcome: row.outcome ?? "waiting",
      at: row.timestamp,
    })),
    rewards: {
      own: rewardView(earned.rewards.own(current), claimed),
      stakers: (({ earnedTokens, vestedTokens }) => ({ earnedTokens, vestedTokens }))(
        rewardView(earned.rewards.stakers(current), 0n),
      ),
      points: rewardPoints(
        { from: Math.max(first, current - PAST), until: current + reading.tranches, also: current, schedule },
        (at) => earned.rewards.own(at),
      ),
    },
    history: logs.map((log) => eventView(log, words)),
  };
}

export function eventView(log: ProviderLog, words: ProviderWords) {
  return { sentence: providerSentence(log, words), ...placed(log) };
}

function placed({ block, timestamp, tx_hash }: { block: number; timestamp: number; tx_hash: string }) {
  return { block, at: timestamp, txHash: tx_hash };
}

function ending(
  { until_epoch, needed, price }: { until_epoch: number; needed: string; price: string },
  { schedule }: ProviderClock,
) {
  return {
    untilEpoch: until_epoch,
    untilAt: epochStartSeconds(schedule, until_epoch),
    neededTokens: needed,
    priceUsd8: price,
  };
}

/** Whom the operator offered its place to, unless somebody took it since. Newest first. */
function proposedIn(accounts: readonly { role: string; account: string }[]) {
  const last = accounts.find(({ role }) => role !== "payee");
  return last?.role === "proposed-operator" && last.account !== zeroAddress ? checksummedOrNull(last.account) : null;
}
