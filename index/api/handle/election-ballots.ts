import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import { committeeOf } from "#index/api/committee-of.ts";
import type { electionBallotsRoute } from "#index/api/routes.ts";
import { placesOf } from "#index/elections/ballot-tally.ts";
import { electionBallots } from "#index/query/election-ballots.ts";
import { electionByNumber } from "#index/query/election-by-number.ts";
import { cutPage, parsePlaceCursor, placeCursor } from "#index/query/page.ts";
import { checksummed } from "#index/view/checksummed.ts";

export function handleElectionBallots(context: ApiContext): RouteHandler<typeof electionBallotsRoute> {
  const { deployment, model, store } = context;
  return async (c) => {
    const { limit, cursor, voter } = c.req.valid("query");
    committeeOf(deployment);
    const { number, ballot } = electionByNumber(await model.elections.get(), c.req.valid("param").number);
    const rows = await electionBallots(store, {
      election: number,
      voter: voter?.toLowerCase(),
      before: cursor === undefined ? undefined : parsePlaceCursor(cursor),
      limit: limit + 1,
    });
    const { items, nextCursor } = cutPage(rows, limit, placeCursor);
    return c.json(
      {
        items: items.map((row) => ({
          voter: checksummed(row.voter),
          approvals: row.approvals,
          approved: placesOf(BigInt(row.approvals)).flatMap((place) => {
            const candidate = ballot[place];
            return candidate === undefined ? [] : checksummed(candidate.address);
          }),
          weightTokens: row.weight,
          countedTokens: row.counted,
          at: row.timestamp,
          block: row.block,
          txHash: row.tx_hash,
        })),
        nextCursor,
      },
      200,
    );
  };
}
