import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import { committeeOf, readCommittee } from "#index/api/committee-of.ts";
import { endpoint } from "#index/api/endpoint.ts";
import { json, notYet, refused } from "#index/api/responses.ts";
import { indexedTime } from "#index/follow/chain-time.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { CommitteeSchema } from "#index/schema/committee.ts";
import { NoQuery } from "#index/schema/query.ts";
import { committeeView } from "#index/view/committee-view.ts";

const committeeRoute = createRoute({
  method: "get",
  path: "/api/committee",
  summary: "Who sits on the committee, until when, what it may do and what it did",
  request: { query: NoQuery },
  responses: { 200: json("Committee", CommitteeSchema), ...refused, ...notYet },
});

function handleCommittee(context: ApiContext): RouteHandler<typeof committeeRoute> {
  const { store, deployment, model } = context;
  return async (c) => {
    const contracts = committeeOf(deployment);
    const view = await committeeView({
      store,
      deployment,
      contracts,
      history: await model.committee.get(),
      elections: await model.elections.get(),
      reading: await readCommittee(context),
      facts: await model.facts.get(),
      now: await indexedTime(context),
    });
    return c.json(view, 200);
  };
}

export const committeeEndpoints = [endpoint(committeeRoute, handleCommittee)];
