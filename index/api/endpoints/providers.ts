import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import { endpoint } from "#index/api/endpoint.ts";
import { json, notYet, refused } from "#index/api/responses.ts";
import { pricePanel } from "#index/providers/price-panel.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { badCursor, cutPage } from "#index/query/page.ts";
import { lastPriceReports } from "#index/query/price-reports.ts";
import { providerClock } from "#index/query/provider-clock.ts";
import { stakersOf, statusTimes } from "#index/query/provider-facts.ts";
import {
  knownProvider,
  type ProviderRow,
  providerCounts,
  providerRows,
  sortValue,
} from "#index/query/provider-table.ts";
import { checksummed, checksummedOrNull } from "#index/rows/checksummed.ts";
import { ProviderDetailSchema, ProviderPageSchema, StakerPageSchema, StakerSchema } from "#index/schema/provider.ts";
import { AccountKey, NoQuery, PagingQuery, ProviderKey, ProvidersQuery } from "#index/schema/query.ts";
import { priceView } from "#index/view/price-view.ts";
import { providerDetail } from "#index/view/provider-detail.ts";
import { providerView } from "#index/view/provider-view.ts";
import { positionWorth, stakerView } from "#index/view/staker-view.ts";
import { epochsView, kindsView } from "#index/view/unit-kind-view.ts";

const providersRoute = createRoute({
  method: "get",
  path: "/api/providers",
  summary: "Who provides hardware, with what stake and commission",
  request: { query: ProvidersQuery },
  responses: { 200: json("Providers", ProviderPageSchema), ...refused, ...notYet },
});

const providerRoute = createRoute({
  method: "get",
  path: "/api/providers/{id}",
  summary: "A provider: its commitments, slashes, and what it earned and vests",
  request: { params: ProviderKey, query: NoQuery },
  responses: { 200: json("Provider", ProviderDetailSchema), ...refused, ...notYet },
});

const providerStakersRoute = createRoute({
  method: "get",
  path: "/api/providers/{id}/stakers",
  summary: "Who has stake with a provider, most first",
  request: { params: ProviderKey, query: PagingQuery },
  responses: { 200: json("Stakers", StakerPageSchema), ...refused, ...notYet },
});

const stakerRoute = createRoute({
  method: "get",
  path: "/api/stakers/{address}",
  summary: "What an account has staked and earned, with whom, and who votes with it",
  request: { params: AccountKey, query: NoQuery },
  responses: { 200: json("Staker", StakerSchema), ...refused, ...notYet },
});

function handleProviders(context: ApiContext): RouteHandler<typeof providersRoute> {
  const { store } = context;
  return async (c) => {
    const { limit, cursor, ...question } = c.req.valid("query");
    const clock = await providerClock(context);
    const { network, reading, epoch } = clock;
    const after = cursor === undefined ? {} : { after: parseCursor(cursor) };
    const rows = await providerRows(store, { ...question, ...after, limit: limit + 1, epoch });
    const cursorOf = (row: ProviderRow) => `${sortValue(row, question.sort, epoch)}-${row.provider}`;
    const { items, nextCursor } = cutPage(rows, limit, cursorOf);
    const { counts, units } = providerCounts(network, epoch);
    const since = await statusTimes(
      store,
      items.map(({ provider }) => provider),
    );
    const last = network.sums.epochs.at(-1);
    const panel = await pricePanel(store);
    const reports = await lastPriceReports(store, panel?.reporters ?? []);
    return c.json(
      {
        kinds: kindsView(network),
        terms: {
          open: network.open,
          leastStakeTokens: reading.leastStakeTokens,
          unbondingSeconds: reading.unbondingSeconds,
          slashCapBps: reading.slashCapBps,
          slasher: checksummedOrNull(network.slasher),
          flagger: checksummedOrNull(network.flagger),
          priceFeed: checksummedOrNull(network.priceFeed),
          commissionStepBps: reading.commissionStepBps,
          commissionNoticeSeconds: reading.commissionNoticeSeconds,
          leastDurationEpochs: reading.leastDurationEpochs,
          mostDurationEpochs: reading.mostDurationEpochs,
          tranches: reading.tranches,
        },
        epochs: epochsView(clock),
        prices: panel === undefined ? null : priceView(panel, reports, clock.now),
        lastSettled:
          last === undefined
            ? null
            : {
                epoch: last.epoch,
                emissionTokens: last.emissionTokens.toString(),
                earnedTokens: last.earnedTokens.toString(),
                weight: last.weight.toString(),
              },
        counts,
        stakeTokens: network.stakeTokens.toString(),
        units,
        items: items.map((row) => providerView(row, since.get(row.provider) ?? 0, clock)),
        nextCursor,
      },
      200,
    );
  };
}

function parseCursor(cursor: string): { value: string; provider: number } {
  const match = /^(\d{1,90})-(\d{1,10})$/.exec(cursor);
  if (match === null) throw badCursor(cursor);
  return { value: match[1] ?? "", provider: Number(match[2]) };
}

function handleProvider(context: ApiContext): RouteHandler<typeof providerRoute> {
  return async (c) => {
    const clock = await providerClock(context);
    const row = await knownProvider(context.store, c.req.valid("param").id);
    return c.json(await providerDetail(context, row, clock), 200);
  };
}

function handleProviderStakers(context: ApiContext): RouteHandler<typeof providerStakersRoute> {
  return async (c) => {
    const { limit, cursor } = c.req.valid("query");
    await providerClock(context);
    const of = await knownProvider(context.store, c.req.valid("param").id);
    const after = cursor === undefined ? {} : { after: parseStakerCursor(cursor) };
    const rows = await stakersOf(context.store, of, { ...after, limit: limit + 1 });
    const { items, nextCursor } = cutPage(rows, limit, ({ share_rank, staker }) => `${share_rank}-${staker}`);
    const all = BigInt(of.shares);
    return c.json(
      {
        items: items.map((row) => ({
          staker: checksummed(row.staker),
          ...positionWorth(row, of),
          delegate: checksummedOrNull(row.delegatee ?? ""),
          shareBps: all === 0n ? 0 : Number((BigInt(row.shares) * 1_000_000n) / all) / 100,
        })),
        nextCursor,
      },
      200,
    );
  };
}

function parseStakerCursor(cursor: string): { rank: string; staker: string } {
  const match = /^(\d{1,90})-(0x[0-9a-f]{40})$/.exec(cursor);
  if (match === null) throw badCursor(cursor);
  return { rank: match[1] ?? "", staker: match[2] ?? "" };
}

function handleStaker(context: ApiContext): RouteHandler<typeof stakerRoute> {
  return async (c) => {
    const clock = await providerClock(context);
    return c.json(await stakerView(context, c.req.valid("param").address.toLowerCase(), clock), 200);
  };
}

export const providerEndpoints = [
  endpoint(providersRoute, handleProviders),
  endpoint(providerRoute, handleProvider),
  endpoint(providerStakersRoute, handleProviderStakers),
  endpoint(stakerRoute, handleStaker),
];
