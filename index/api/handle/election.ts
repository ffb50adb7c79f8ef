import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import { committeeOf } from "#index/api/committee-of.ts";
import type { electionRoute } from "#index/api/routes.ts";
import { indexedTime } from "#index/query/chain-time.ts";
import { electionByNumber } from "#index/query/election-by-number.ts";
import { electionDetail } from "#index/view/election-detail.ts";

export function handleElection(context: ApiContext): RouteHandler<typeof electionRoute> {
  const { deployment, model } = context;
  return async (c) => {
    committeeOf(deployment);
    const facts = electionByNumber(await model.elections.get(), c.req.valid("param").number);
    const { changes } = await model.committee.get();
    const skipped = changes.filter(({ txHash, kind }) => kind === "skipped" && txHash === facts.seating?.txHash);
    return c.json(electionDetail(facts, model.standings.of(facts), skipped, await indexedTime(context)), 200);
  };
}
