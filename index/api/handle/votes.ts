import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import type { votesRoute } from "#index/api/routes.ts";
import { cutPage, parsePlaceCursor, placeCursor } from "#index/query/page.ts";
import { proposalByKey } from "#index/query/proposal-by-key.ts";
import { votesOf } from "#index/query/votes.ts";
import { ballotView } from "#index/view/ballot-view.ts";
import { checksummed } from "#index/view/checksummed.ts";

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
