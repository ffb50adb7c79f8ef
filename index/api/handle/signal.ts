import type { RouteHandler } from "@hono/zod-openapi";
import type { Hex } from "viem";
import type { ApiContext } from "#index/api/api-context.ts";
import type { signalExportRoute, signalRoute } from "#index/api/signal-routes.ts";
import { chainTime } from "#index/query/chain-time.ts";
import { citingProposals } from "#index/signals/citing-proposals.ts";
import { exportSignal } from "#index/signals/export-signal.ts";
import { signalById } from "#index/signals/signal-rows.ts";
import { signalDetail } from "#index/signals/signal-view.ts";

export function handleSignal(context: ApiContext): RouteHandler<typeof signalRoute> {
  const { store, deployment, signals } = context;
  return async (c) => {
    const row = await signalById(store, deployment, c.req.valid("param").id);
    const now = await chainTime(context);
    const proposals = await citingProposals(context, row.id as Hex, now);
    return c.json(signalDetail(row, await signals.tallies.of(row), now, proposals), 200);
  };
}

export function handleSignalExport(context: ApiContext): RouteHandler<typeof signalExportRoute> {
  return async (c) => {
    const row = await signalById(context.store, context.deployment, c.req.valid("param").id);
    const name = `signal-${row.number}-${row.id.slice(2, 10)}.json`;
    c.header("content-disposition", `attachment; filename="${name}"`);
    return c.json(await exportSignal(context, row, await chainTime(context)), 200);
  };
}
