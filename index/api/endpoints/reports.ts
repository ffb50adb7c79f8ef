import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import { clientAddress } from "#index/api/client-address.ts";
import { endpoint } from "#index/api/endpoint.ts";
import { json, refused } from "#index/api/responses.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { ApiErrorSchema } from "#index/schema/api-error.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import { NoQuery } from "#index/schema/query.ts";
import { DraftSchema, EffectsReportSchema } from "#index/schema/report.ts";

const draftReportRoute = createRoute({
  method: "post",
  path: "/api/reports",
  summary: "What executing a draft on a fork of the chain shows",
  request: { query: NoQuery, body: { required: true, content: { "application/json": { schema: DraftSchema } } } },
  responses: {
    200: json("The report", EffectsReportSchema),
    ...refused,
    404: json("This server makes no reports of drafts.", ApiErrorSchema),
    429: json("The visitor asked for too many.", ApiErrorSchema),
    503: json("Too many wait for theirs.", ApiErrorSchema),
  },
});

function handleDraftReport({ draftReports }: ApiContext): RouteHandler<typeof draftReportRoute> {
  return async (c) => {
    if (draftReports === null) {
      const hint = "Make your own: npm run report -- FILE.yaml.";
      throw new ApiProblem(404, "no_draft_reports", "This server makes no reports of drafts", hint);
    }
    const { yaml } = c.req.valid("json");
    return c.json(await draftReports.of(yaml, clientAddress(c), Math.floor(Date.now() / 1000)), 200);
  };
}

export const reportEndpoints = [endpoint(draftReportRoute, handleDraftReport)];
