import type { RouteHandler } from "@hono/zod-openapi";
import { cutPage, parsePlaceCursor, placeCursor } from "../../query/page.ts";
import { proposalByKey } from "../../query/proposal-by-key.ts";
import { votesOf } from "../../query/votes.ts";
import { ballotView } from "../../view/ballot-view.ts";
import { checksummed } from "../../view/checksummed.ts";
import type { ApiContext } from "../api-context.ts";
import type { votesRoute } from "../routes.ts";

export function handleVotes({ store, model }: ApiContext): RouteHandler<typeof votesRoute> {
  return async (c) => {
    const { q, support, limit, cursor } = c.req.valid("query");
    const proposal = proposalByKey(await model.facts.get(), c.req.valid("param").id);
    const rows = await votesOf(store, {
      proposalId: proposal.id,
      q,
      support,
      before: cursor === undefined ? undefined : parsePlaceCursor(cursor),
      limit: limit + 1,
    });
    const { items, nextCursor } = cutPage(rows, limit, placeCursor);
    return c.json(
      { items: items.map((row) => ({ voter: checksummed(row.voter), ...ballotView(row) })), nextCursor },
      200,
    );
  };
}
