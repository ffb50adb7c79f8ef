import type { RouteHandler } from "@hono/zod-openapi";
import { indexedTime } from "../../query/chain-time.ts";
import { committeeView } from "../../view/committee-view.ts";
import type { ApiContext } from "../api-context.ts";
import { committeeOf, readCommittee } from "../committee-of.ts";
import type { committeeRoute } from "../routes.ts";

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
