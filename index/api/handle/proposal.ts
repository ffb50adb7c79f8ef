import type { RouteHandler } from "@hono/zod-openapi";
import type { proposalRoute } from "#index/api/routes.ts";
import { chainTime } from "#index/follow/chain-time.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { proposalByKey } from "#index/query/proposal-by-key.ts";
import { proposalDetail } from "#index/view/proposal-detail.ts";

export function handleProposal(context: ApiContext): RouteHandler<typeof proposalRoute> {
  return async (c) => {
    const facts = await context.model.facts.get();
    const proposal = proposalByKey(facts, c.req.valid("param").id);
    return c.json(await proposalDetail(context, facts, proposal, await chainTime(context)), 200);
  };
}
