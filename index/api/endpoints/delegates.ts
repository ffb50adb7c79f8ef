import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import { endpoint } from "#index/api/endpoint.ts";
import { json, refused } from "#index/api/responses.ts";
import { chainTime } from "#index/follow/chain-time.ts";
import { delegationsOf, votingPowerOf } from "#index/query/account.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { type DelegateRow, delegatePage, delegatorCount } from "#index/query/delegate-table.ts";
import { heldFor, heldThrough, surrogateOf } from "#index/query/held-tokens.ts";
import { badCursor, cutPage, parsePlaceCursor, placeCursor } from "#index/query/page.ts";
import type { Facts } from "#index/query/proposal-facts.ts";
import { ballotCountOf, type VoteRow, votesOf } from "#index/query/votes.ts";
import { balanceOf } from "#index/rows/balance-of.ts";
import { checksummed, checksummedOrNull } from "#index/rows/checksummed.ts";
import { AccountViewSchema, DelegatePageSchema } from "#index/schema/delegate.ts";
import { AccountKey, DelegatesQuery, NoQuery, PagingQuery } from "#index/schema/query.ts";
import { AccountBallotPageSchema } from "#index/schema/vote.ts";
import { ballotView } from "#index/view/ballot-view.ts";
import { sentinel } from "#protocol/governor/sentinel.ts";

const delegatesRoute = createRoute({
  method: "get",
  path: "/api/delegates",
  summary: "Accounts with votes, strongest first",
  request: { query: DelegatesQuery },
  responses: { 200: json("Delegates", DelegatePageSchema), ...refused },
});

const accountRoute = createRoute({
  method: "get",
  path: "/api/accounts/{address}",
  summary: "Balance, votes, delegations and ballots of an account",
  request: { params: AccountKey, query: NoQuery },
  responses: { 200: json("Account", AccountViewSchema), ...refused },
});

const accountBallotsRoute = createRoute({
  method: "get",
  path: "/api/accounts/{address}/ballots",
  summary: "Ballots of an account, newest first",
  request: { params: AccountKey, query: PagingQuery },
  responses: { 200: json("Ballots", AccountBallotPageSchema), ...refused },
});

function handleDelegates(context: ApiContext): RouteHandler<typeof delegatesRoute> {
  return async (c) => {
    const { q, limit, cursor } = c.req.valid("query");
    const { supply } = await context.model.facts.get();
    const now = await chainTime(context);
    const votable = supply.votableAt(now);
    const after = cursor === undefined ? {} : { after: parseCursor(cursor) };
    const rows = await delegatePage(context.store, { q, ...after, limit: limit + 1 });
    const { items, nextCursor } = cutPage(rows, limit, ({ votes, address }) => `${votes}-${address}`);
    const through = await heldThrough(
      context.store,
      items.map(({ address }) => address),
    );
    return c.json(
      {
        items: items.map(({ address, votes, delegators, proposals_voted }) => ({
          address: checksummed(address),
          votes,
          shareBps: votable > 0n ? Number((BigInt(votes) * 1_000_000n) / votable) / 100 : 0,
          delegators: delegators + heldMore(through.get(address)),
          proposalsVoted: proposals_voted,
        })),
        votableSupply: votable.toString(),
        totalSupply: supply.totalAt(now).toString(),
        nextCursor,
      },
      200,
    );
  };
}

/** Those for whom surrogates hold, in the place of these. */
function heldMore({ surrogates, holders } = { surrogates: 0, holders: 0 }): number {
  return holders - surrogates;
}

function parseCursor(cursor: string): Pick<DelegateRow, "votes" | "address"> {
  const match = /^(\d{1,78})-(0x[0-9a-f]{40})$/.exec(cursor);
  if (match === null) throw badCursor(cursor);
  return { votes: match[1] ?? "", address: match[2] ?? "" };
}

const NEWEST_BALLOTS = 50;

function handleAccount({ store, model }: ApiContext): RouteHandler<typeof accountRoute> {
  return async (c) => {
    const account = c.req.valid("param").address.toLowerCase();
    const [balance, powers, delegations, ballots, ballotCount, delegators, held, surrogate, through] =
      await Promise.all([
        balanceOf(store, account),
        votingPowerOf(store, account),
        delegationsOf(store, account),
        votesOf(store, { voter: account, limit: NEWEST_BALLOTS }),
        ballotCountOf(store, account),
        delegatorCount(store, account),
        heldFor(store, account),
        surrogateOf(store, account),
        heldThrough(store, [account]),
      ]);
    const delegate = delegations[0]?.to_delegate ?? null;
    const facts = await model.facts.get();
    return c.json(
      {
        address: checksummed(account),
        balance: balance.toString(),
        votes: powers[0]?.votes ?? "0",
        delegate: checksummedOrNull(delegate),
        excluded: delegate === sentinel.toLowerCase(),
        delegators: delegators + heldMore(through.get(account)),
        held: held.map(({ keeper, surrogate, tokens, delegatee }) => ({
          keeper: checksummed(keeper),
          surrogate: checksummed(surrogate),
          tokens,
          delegate: checksummed(delegatee),
        })),
        surrogate:
          surrogate === null
            ? null
            : {
                keeper: checksummed(surrogate.keeper),
                delegate: checksummed(surrogate.delegatee),
                holders: surrogate.holders ?? 0,
              },
        voteHistory: powers.map((row) => ({ votes: row.votes, block: row.block, at: row.timestamp })),
        delegations: delegations.map((row) => ({
          from: checksummedOrNull(row.from_delegate),
          to: checksummedOrNull(row.to_delegate),
          at: row.timestamp,
          block: row.block,
          txHash: row.tx_hash,
        })),
        ballots: ballots.map((row) => accountBallot(facts, row)),
        ballotCount,
      },
      200,
    );
  };
}

function handleAccountBallots({ store, model }: ApiContext): RouteHandler<typeof accountBallotsRoute> {
  return async (c) => {
    const { limit, cursor } = c.req.valid("query");
    const voter = c.req.valid("param").address.toLowerCase();
    const before = cursor === undefined ? undefined : parsePlaceCursor(cursor);
    const { items, nextCursor } = cutPage(
      await votesOf(store, { voter, before, limit: limit + 1 }),
      limit,
      placeCursor,
    );
    const facts = await model.facts.get();
    return c.json({ items: items.map((row) => accountBallot(facts, row)), nextCursor }, 200);
  };
}

function accountBallot({ byId }: Facts, row: VoteRow) {
  const proposal = byId.get(row.proposal_id);
  return {
    proposalId: row.proposal_id,
    proposalNumber: proposal?.number ?? 0,
    title: proposal?.title ?? "",
    ...ballotView(row),
  };
}

export const delegateEndpoints = [
  endpoint(delegatesRoute, handleDelegates),
  endpoint(accountRoute, handleAccount),
  endpoint(accountBallotsRoute, handleAccountBallots),
];
