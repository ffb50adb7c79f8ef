import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import type { proposalRoute } from "#index/api/routes.ts";
import { chainTime } from "#index/query/chain-time.ts";
import { proposalByKey } from "#index/query/proposal-by-key.ts";
import { proposalDetail } from "#index/view/proposal-detail.ts";

export function handleProposal(context: ApiContext): RouteHandler<typeof proposalRoute> {
  return async (c) => {
    const facts = await context.model.facts.get();
    const proposal = proposalByKey(facts, c.req.valid("param").id);
    return c.json(await proposalDetail(context, facts, proposal, await chainTime(context)), 200);
  };
}
