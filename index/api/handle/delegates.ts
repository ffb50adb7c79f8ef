import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import type { delegatesRoute } from "#index/api/routes.ts";
import { chainTime } from "#index/query/chain-time.ts";
import type { DelegateRow } from "#index/query/delegate-table.ts";
import { badCursor } from "#index/query/page.ts";
import { checksummed } from "#index/view/checksummed.ts";

export function handleDelegates(context: ApiContext): RouteHandler<typeof delegatesRoute> {
  return async (c) => {
    const { q, limit, cursor } = c.req.valid("query");
    const [delegates, { supply }] = [await context.model.delegates.get(), await context.model.facts.get()];
    const now = await chainTime(context);
    const votable = supply.votableAt(now);
    const wanted =
      q === undefined ? delegates : delegates.filter(({ address }) => address.includes(q.trim().toLowerCase()));
    const from = cursor === undefined ? 0 : wanted.findIndex(isAfter(cursor));
    const page = from < 0 ? [] : wanted.slice(from, from + limit);
    const last = page.at(-1);
    return c.json(
      {
        items: page.map(({ address, votes, delegators, proposalsVoted }) => ({
          address: checksummed(address),
          votes: votes.toString(),
          shareBps: votable > 0n ? Number((votes * 1_000_000n) / votable) / 100 : 0,
          delegators,
          proposalsVoted,
        })),
        votableSupply: votable.toString(),
        totalSupply: supply.totalAt(now).toString(),
        nextCursor: last !== undefined && wanted.length > from + limit ? `${last.votes}-${last.address}` : null,
      },
      200,
    );
  };
}

function isAfter(cursor: string): (row: DelegateRow) => boolean {
  const match = /^(\d{1,78})-(0x[0-9a-f]{40})$/.exec(cursor);
  if (match === null) throw badCursor(cursor);
  const [votes, last] = [BigInt(match[1] ?? 0), match[2] ?? ""];
  return (row) => row.votes < votes || (row.votes === votes && row.address > last);
}
