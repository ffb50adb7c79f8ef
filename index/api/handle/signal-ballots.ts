import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import type { signalBallotsRoute, signalBallotTakeRoute } from "#index/api/signal-routes.ts";
import { cutPage } from "#index/query/page.ts";
import { refusing } from "#index/signals/refuse.ts";
import { newestBallots, signalById, signalMessageOf } from "#index/signals/signal-rows.ts";
import { signalBallotView } from "#index/signals/signal-view.ts";
import { takeSignalBallot } from "#index/signals/take-signal-ballot.ts";
import { parseNumber } from "./signals.ts";

export function handleSignalBallots({ store, deployment }: ApiContext): RouteHandler<typeof signalBallotsRoute> {
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

export function handleSignalBallotTake(context: ApiContext): RouteHandler<typeof signalBallotTakeRoute> {
  return async (c) => {
    const { id } = c.req.valid("param");
    const row = await refusing(() => takeSignalBallot(context, id, c.req.valid("json")));
    const message = signalMessageOf(await signalById(context.store, context.deployment, id));
    return c.json(signalBallotView(message, row), 201);
  };
}
