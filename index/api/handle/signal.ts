import type { RouteHandler } from "@hono/zod-openapi";
import type { Hex } from "viem";
import { chainTime } from "../../query/chain-time.ts";
import { citingProposals } from "../../signals/citing-proposals.ts";
import { exportSignal } from "../../signals/export-signal.ts";
import { signalById } from "../../signals/signal-rows.ts";
import { signalDetail } from "../../signals/signal-view.ts";
import type { ApiContext } from "../api-context.ts";
import type { signalExportRoute, signalRoute } from "../signal-routes.ts";

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
