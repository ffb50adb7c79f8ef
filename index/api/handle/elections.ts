import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import { committeeOf, readCommittee, stillStarting } from "#index/api/committee-of.ts";
import type { electionsRoute } from "#index/api/routes.ts";
import { indexedTime } from "#index/query/chain-time.ts";
import { badCursor, cutPage } from "#index/query/page.ts";
import { checksummed } from "#index/view/checksummed.ts";
import { electionSummary } from "#index/view/election-summary.ts";

export function handleElections(context: ApiContext): RouteHandler<typeof electionsRoute> {
  const { deployment, model } = context;
  return async (c) => {
    const { limit, cursor } = c.req.valid("query");
    const contracts = committeeOf(deployment);
    const before = cursor === undefined ? Number.POSITIVE_INFINITY : parseNumber(cursor);
    const { elections, nextTerms } = await model.elections.get();
    const { rules, elections: inForce } = await readCommittee(context);
    if (nextTerms === null) throw stillStarting("The elections were not read yet");
    const now = await indexedTime(context);
    const newestFirst = elections.filter(({ number }) => number < before).reverse();
    const { items, nextCursor } = cutPage(newestFirst, limit, ({ number }) => String(number));
    return c.json(
      {
        items: items.map((facts) => electionSummary(facts, now)),
        nextCursor,
        contract: contracts.elections,
        current: inForce === contracts.elections,
        nextElectionAt: rules.nextElectionSeconds,
        openSeats: rules.openSeats,
        nextTerms: { ...nextTerms, vetter: nextTerms.vetter === null ? null : checksummed(nextTerms.vetter) },
      },
      200,
    );
  };
}

function parseNumber(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw badCursor(cursor);
  return Number(cursor);
}
