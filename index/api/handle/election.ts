import type { RouteHandler } from "@hono/zod-openapi";
import { indexedTime } from "../../query/chain-time.ts";
import { electionByNumber } from "../../query/election-by-number.ts";
import { electionDetail } from "../../view/election-detail.ts";
import type { ApiContext } from "../api-context.ts";
import { committeeOf } from "../committee-of.ts";
import type { electionRoute } from "../routes.ts";

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
