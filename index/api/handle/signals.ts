import type { RouteHandler } from "@hono/zod-openapi";
import { chainTime } from "../../query/chain-time.ts";
import { badCursor, cutPage } from "../../query/page.ts";
import { leastVotes } from "../../signals/least-votes.ts";
import { refusing } from "../../signals/refuse.ts";
import { signalHome } from "../../signals/signal-context.ts";
import { signalRows } from "../../signals/signal-rows.ts";
import { signalDetail, signalSummary } from "../../signals/signal-view.ts";
import { takeSignal } from "../../signals/take-signal.ts";
import type { ApiContext } from "../api-context.ts";
import type { signalsRoute, signalTakeRoute } from "../signal-routes.ts";

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
