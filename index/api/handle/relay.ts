import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import { ApiProblem } from "#index/api/api-problem.ts";
import type { relayBallotRoute, relayBallotsRoute, relayRoute, relayTakeRoute } from "#index/api/routes.ts";
import { usualRelayLimits } from "#index/relay/relay-limits.ts";
import { relayView } from "#index/relay/relay-view.ts";
import { relayedBallotView } from "#index/relay/relayed-ballot-view.ts";
import { ballotById, takeBallot } from "#index/relay/take-ballot.ts";
import type { RelayBallotTable } from "#store/schema/signed.ts";

const nowSeconds = () => Math.floor(Date.now() / 1000);

export function handleRelay({ store, deployment }: ApiContext): RouteHandler<typeof relayRoute> {
  return async (c) => c.json(await relayView(store, deployment.chainId, usualRelayLimits, nowSeconds()), 200);
}

export function handleRelayTake(context: ApiContext): RouteHandler<typeof relayTakeRoute> {
  return async (c) => {
    const row = await takeBallot(context, usualRelayLimits, c.req.valid("json"), nowSeconds());
    return c.json(await withTransaction(context, row), 202);
  };
}

export function handleRelayBallot(context: ApiContext): RouteHandler<typeof relayBallotRoute> {
  return async (c) => {
    const { id } = c.req.valid("param");
    const row = await ballotById(context.store, context.deployment.chainId, id);
    if (row === undefined) {
      throw new ApiProblem(404, "no_such_ballot", `The relay has no ballot ${id}`, "It is the digest that was signed.");
    }
    return c.json(await withTransaction(context, row), 200);
  };
}

export function handleRelayBallots(context: ApiContext): RouteHandler<typeof relayBallotsRoute> {
  return async (c) => {
    const { voter } = c.req.valid("query");
    const rows = await context.store
      .selectFrom("relay_ballots")
      .selectAll()
      .where("chain_id", "=", context.deployment.chainId)
      .where("voter", "=", voter.toLowerCase())
      .orderBy("received_at", "desc")
      .limit(100)
      .execute();
    return c.json({ items: await Promise.all(rows.map((row) => withTransaction(context, row))) }, 200);
  };
}

/** While its batch is under way, its transaction is among those of the bots. */
async function withTransaction({ store }: ApiContext, row: RelayBallotTable) {
  if (row.state !== "batched" || row.batch === null) return relayedBallotView(row, null);
  const mined = await store
    .selectFrom("bot_transactions")
    .select("mined_hash")
    .where("chain_id", "=", row.chain_id)
    .where("key", "=", row.batch)
    .where("mined_hash", "is not", null)
    .executeTakeFirst();
  return relayedBallotView(row, mined?.mined_hash ?? null);
}
