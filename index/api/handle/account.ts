import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import type { accountRoute } from "#index/api/routes.ts";
import { delegationsOf, votingPowerOf } from "#index/query/account.ts";
import { balanceOf } from "#index/query/balance-of.ts";
import { delegatorCount } from "#index/query/delegator-count.ts";
import { votesOf } from "#index/query/votes.ts";
import { ballotView } from "#index/view/ballot-view.ts";
import { checksummed, checksummedOrNull } from "#index/view/checksummed.ts";
import { sentinel } from "#protocol/governor/sentinel.ts";

const BALLOTS = 200;

export function handleAccount({ store, model }: ApiContext): RouteHandler<typeof accountRoute> {
  return async (c) => {
    const account = c.req.valid("param").address.toLowerCase();
    const [balance, powers, delegations, ballots, delegators] = await Promise.all([
      balanceOf(store, account),
      votingPowerOf(store, account),
      delegationsOf(store, account),
      votesOf(store, { voter: account, limit: BALLOTS }),
      delegatorCount(store, account),
    ]);
    const delegate = delegations[0]?.to_delegate ?? null;
    const { proposals } = await model.facts.get();
    const proposalOf = new Map(proposals.map((proposal) => [proposal.id, proposal]));
    return c.json(
      {
        address: checksummed(account),
        balance: balance.toString(),
        votes: powers[0]?.votes ?? "0",
        delegate: checksummedOrNull(delegate),
        excluded: delegate === sentinel.toLowerCase(),
        delegators,
        voteHistory: powers.map((row) => ({ votes: row.votes, block: row.block, at: row.timestamp })),
        delegations: delegations.map((row) => ({
          from: checksummedOrNull(row.from_delegate),
          to: checksummedOrNull(row.to_delegate),
          at: row.timestamp,
          block: row.block,
          txHash: row.tx_hash,
        })),
        ballots: ballots.map((row) => ({
          proposalId: row.proposal_id,
          proposalNumber: proposalOf.get(row.proposal_id)?.number ?? 0,
          title: proposalOf.get(row.proposal_id)?.title ?? "",
          ...ballotView(row),
        })),
      },
      200,
    );
  };
}
