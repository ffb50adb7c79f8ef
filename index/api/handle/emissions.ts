import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import { ApiProblem } from "#index/api/api-problem.ts";
import type { emissionsRoute } from "#index/api/routes.ts";
import { emissionReading } from "#index/emissions/emission-reading.ts";
import { chainTime } from "#index/query/chain-time.ts";
import { badCursor, cutPage } from "#index/query/page.ts";
import { emissionsView } from "#index/view/emissions-view.ts";
import { epochView } from "#index/view/epoch-view.ts";

export function handleEmissions(context: ApiContext): RouteHandler<typeof emissionsRoute> {
  const { store, deployment, model } = context;
  return async (c) => {
    const { limit, cursor } = c.req.valid("query");
    if (deployment.contracts.EmissionController === undefined) {
      const message = `${deployment.networkName} has no emissions`;
      throw new ApiProblem(404, "no_emissions", message, "Its deployment has no EmissionController.");
    }
    const before = cursor === undefined ? Number.POSITIVE_INFINITY : parseEpoch(cursor);
    const history = await model.emissions.get();
    const reading = await emissionReading(store);
    if (reading === undefined) {
      const message = "The emission contracts were not read yet";
      throw new ApiProblem(503, "starting", message, "Try again in a moment; /api/health tells how far the index is.");
    }
    const newestFirst = history.epochs.filter(({ epoch }) => epoch < before).reverse();
    const { items, nextCursor } = cutPage(newestFirst, limit, ({ epoch }) => String(epoch));
    const now = await chainTime(context);
    const epochs = items.map((item) => epochView(item, reading.schedule));
    return c.json({ ...(await emissionsView(store, history, reading, now)), items: epochs, nextCursor }, 200);
  };
}

function parseEpoch(cursor: string): number {
  if (!/^\d{1,9}$/.test(cursor)) throw badCursor(cursor);
  return Number(cursor);
}
