import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import { endpoint } from "#index/api/endpoint.ts";
import { json, notYet, refused } from "#index/api/responses.ts";
import { emissionReading } from "#index/emissions/emission-reading.ts";
import { chainTime } from "#index/follow/chain-time.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { badCursor, cutPage } from "#index/query/page.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import { EmissionsSchema } from "#index/schema/emissions.ts";
import { EmissionsQuery } from "#index/schema/query.ts";
import { emissionsView } from "#index/view/emissions-view.ts";
import { epochView } from "#index/view/epoch-view.ts";

const emissionsRoute = createRoute({
  method: "get",
  path: "/api/emissions",
  summary: "What emission follows, what is left of it, and every epoch, newest first",
  request: { query: EmissionsQuery },
  responses: {
    200: json("Emissions", EmissionsSchema),
    ...refused,
    ...notYet,
  },
});

function handleEmissions(context: ApiContext): RouteHandler<typeof emissionsRoute> {
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

export const emissionEndpoints = [endpoint(emissionsRoute, handleEmissions)];
