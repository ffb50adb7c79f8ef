import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import type { Hex } from "viem";
import { endpoint } from "#index/api/endpoint.ts";
import { json } from "#index/api/responses.ts";
import { chainTime } from "#index/follow/chain-time.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { citingProposals } from "#index/query/citing-proposals.ts";
import { badCursor, cutPage } from "#index/query/page.ts";
import { ApiErrorSchema } from "#index/schema/api-error.ts";
import { NoQuery } from "#index/schema/query.ts";
import {
  SignalBallotPageSchema,
  SignalBallotSchema,
  SignalDetailSchema,
  SignalExportSchema,
  SignalPageSchema,
  SignedSignalBallotSchema,
  SignedSignalSchema,
} from "#index/schema/signal.ts";
import { SignalBallotsQuery, SignalKey, SignalsQuery } from "#index/schema/signal-query.ts";
import { exportSignal } from "#index/signals/export-signal.ts";
import { leastVotes } from "#index/signals/least-votes.ts";
import { refusing } from "#index/signals/refuse.ts";
import { signalHome } from "#index/signals/signal-context.ts";
import { newestBallots, signalById, signalMessageOf, signalRows } from "#index/signals/signal-rows.ts";
import { signalBallotView, signalDetail, signalSummary } from "#index/signals/signal-view.ts";
import { takeSignal } from "#index/signals/take-signal.ts";
import { takeSignalBallot } from "#index/signals/take-signal-ballot.ts";

const refused = {
  400: json("The request was not understood.", ApiErrorSchema),
  404: json("There is no such signal.", ApiErrorSchema),
};

const notTaken = {
  ...refused,
  403: json("The signer has too few votes.", ApiErrorSchema),
  409: json("Voting is not open, or a later ballot is here.", ApiErrorSchema),
  429: json("The signer gave too many.", ApiErrorSchema),
  503: json("No node of the chain answers.", ApiErrorSchema),
};

const signalsRoute = createRoute({
  method: "get",
  path: "/api/signals",
  summary: "Off-chain signals, newest first, and what it takes to make one",
  request: { query: SignalsQuery },
  responses: { 200: json("Signals", SignalPageSchema), ...refused },
});

const signalTakeRoute = createRoute({
  method: "post",
  path: "/api/signals",
  summary: "Takes a signed signal",
  request: {
    query: NoQuery,
    body: { required: true, content: { "application/json": { schema: SignedSignalSchema } } },
  },
  responses: { 201: json("The signal", SignalDetailSchema), ...notTaken },
});

const signalRoute = createRoute({
  method: "get",
  path: "/api/signals/{id}",
  summary: "One signal with its result and the proposals that cite it",
  request: { params: SignalKey, query: NoQuery },
  responses: { 200: json("Signal", SignalDetailSchema), ...refused },
});

const signalBallotsRoute = createRoute({
  method: "get",
  path: "/api/signals/{id}/votes",
  summary: "Ballots of a signal, newest first",
  request: { params: SignalKey, query: SignalBallotsQuery },
  responses: { 200: json("Ballots", SignalBallotPageSchema), ...refused },
});

const signalBallotTakeRoute = createRoute({
  method: "post",
  path: "/api/signals/{id}/votes",
  summary: "Takes a signed ballot; a later one of the same voter replaces it while voting is open",
  request: {
    params: SignalKey,
    query: NoQuery,
    body: { required: true, content: { "application/json": { schema: SignedSignalBallotSchema } } },
  },
  responses: { 201: json("The ballot", SignalBallotSchema), ...notTaken },
});

const signalExportRoute = createRoute({
  method: "get",
  path: "/api/signals/{id}/export",
  summary: "All that is needed to count a signal again: `npm run recount -- FILE`",
  request: { params: SignalKey, query: NoQuery },
  responses: { 200: json("The whole signal", SignalExportSchema), ...refused },
});

function handleSignals(context: ApiContext): RouteHandler<typeof signalsRoute> {
  const { store, deployment, shownChain, signals } = context;
  const { space, chainId, token } = signalHome(deployment, signals.settings);
  return async (c) => {
    const { limit, cursor } = c.req.valid("query");
    const before = cursor === undefined ? undefined : parseNumber(cursor);
    const now = await chainTime(context);
    const rows = await signalRows(store, deployment, { before, limit: limit + 1 });
    const { items, nextCursor } = cutPage(rows, limit, ({ number }) => String(number));
    const least = await leastVotes(shownChain, deployment, signals.settings).catch(() => null);
    return c.json(
      {
        items: await Promise.all(items.map(async (row) => signalSummary(row, await signals.tallies.of(row), now))),
        rules: {
          space,
          chainId,
          token,
          leastVotes: least?.toString() ?? null,
          signalsPerAuthorDay: signals.settings.signalsPerAuthorDay,
          hub: signals.settings.hubUrl !== null,
        },
        nextCursor,
      },
      200,
    );
  };
}

function handleSignalTake(context: ApiContext): RouteHandler<typeof signalTakeRoute> {
  return async (c) => {
    const row = await refusing(() => takeSignal(context, c.req.valid("json")));
    const now = await chainTime(context);
    return c.json(signalDetail(row, await context.signals.tallies.of(row), now, []), 201);
  };
}

export function parseNumber(cursor: string): number {
  if (!/^\d{1,9}$/.test(cursor)) throw badCursor(cursor);
  return Number(cursor);
}

function handleSignal(context: ApiContext): RouteHandler<typeof signalRoute> {
  const { store, deployment, signals } = context;
  return async (c) => {
    const row = await signalById(store, deployment, c.req.valid("param").id);
    const now = await chainTime(context);
    const proposals = await citingProposals(context, row.id as Hex, now);
    return c.json(signalDetail(row, await signals.tallies.of(row), now, proposals), 200);
  };
}

function handleSignalExport(context: ApiContext): RouteHandler<typeof signalExportRoute> {
  return async (c) => {
    const row = await signalById(context.store, context.deployment, c.req.valid("param").id);
    const name = `signal-${row.number}-${row.id.slice(2, 10)}.json`;
    c.header("content-disposition", `attachment; filename="${name}"`);
    return c.json(await exportSignal(context, row, await chainTime(context)), 200);
  };
}

function handleSignalBallots({ store, deployment }: ApiContext): RouteHandler<typeof signalBallotsRoute> {
  return async (c) => {
    const { limit, cursor, voter } = c.req.valid("query");
    const signal = await signalById(store, deployment, c.req.valid("param").id);
    const before = cursor === undefined ? undefined : parseNumber(cursor);
    const rows = await newestBallots(store, { signalId: signal.id, voter, before, limit: limit + 1 });
    const { items, nextCursor } = cutPage(rows, limit, ({ place }) => String(place));
    const message = signalMessageOf(signal);
    return c.json({ items: items.map((row) => signalBallotView(message, row)), nextCursor }, 200);
  };
}

function handleSignalBallotTake(context: ApiContext): RouteHandler<typeof signalBallotTakeRoute> {
  return async (c) => {
    const { id } = c.req.valid("param");
    const row = await refusing(() => takeSignalBallot(context, id, c.req.valid("json")));
    const message = signalMessageOf(await signalById(context.store, context.deployment, id));
    return c.json(signalBallotView(message, row), 201);
  };
}

export const signalEndpoints = [
  endpoint(signalsRoute, handleSignals),
  endpoint(signalTakeRoute, handleSignalTake),
  endpoint(signalRoute, handleSignal),
  endpoint(signalBallotsRoute, handleSignalBallots),
  endpoint(signalBallotTakeRoute, handleSignalBallotTake),
  endpoint(signalExportRoute, handleSignalExport),
];
