import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import type { signalsRoute, signalTakeRoute } from "#index/api/signal-routes.ts";
import { chainTime } from "#index/query/chain-time.ts";
import { badCursor, cutPage } from "#index/query/page.ts";
import { leastVotes } from "#index/signals/least-votes.ts";
import { refusing } from "#index/signals/refuse.ts";
import { signalHome } from "#index/signals/signal-context.ts";
import { signalRows } from "#index/signals/signal-rows.ts";
import { signalDetail, signalSummary } from "#index/signals/signal-view.ts";
import { takeSignal } from "#index/signals/take-signal.ts";

export function handleSignals(context: ApiContext): RouteHandler<typeof signalsRoute> {
  const { store, deployment, chain, signals } = context;
  const { space, chainId, token } = signalHome(deployment, signals.settings);
  return async (c) => {
    const { limit, cursor } = c.req.valid("query");
    const before = cursor === undefined ? undefined : parseNumber(cursor);
    const now = await chainTime(context);
    const rows = await signalRows(store, deployment, { before, limit: limit + 1 });
    const { items, nextCursor } = cutPage(rows, limit, ({ number }) => String(number));
    const least = await leastVotes(chain, deployment, signals.settings).catch(() => null);
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

export function handleSignalTake(context: ApiContext): RouteHandler<typeof signalTakeRoute> {
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
