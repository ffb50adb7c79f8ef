import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import { committeeOf, readCommittee } from "#index/api/committee-of.ts";
import type { committeeRoute } from "#index/api/routes.ts";
import { indexedTime } from "#index/query/chain-time.ts";
import { committeeView } from "#index/view/committee-view.ts";

export function handleCommittee(context: ApiContext): RouteHandler<typeof committeeRoute> {
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
