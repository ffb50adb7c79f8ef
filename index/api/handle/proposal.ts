import type { RouteHandler } from "@hono/zod-openapi";
import { chainTime } from "../../query/chain-time.ts";
import { proposalByKey } from "../../query/proposal-by-key.ts";
import { proposalDetail } from "../../view/proposal-detail.ts";
import type { ApiContext } from "../api-context.ts";
import type { proposalRoute } from "../routes.ts";

export function handleProposal(context: ApiContext): RouteHandler<typeof proposalRoute> {
  return async (c) => {
    const facts = await context.model.facts.get();
    const proposal = proposalByKey(facts, c.req.valid("param").id);
    return c.json(await proposalDetail(context, facts, proposal, await chainTime(context)), 200);
  };
}
