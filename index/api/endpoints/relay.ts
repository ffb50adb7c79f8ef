import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import { clientAddress } from "#index/api/client-address.ts";
import { endpoint } from "#index/api/endpoint.ts";
import { json, refused } from "#index/api/responses.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { usualRelayLimits } from "#index/relay/relay-limits.ts";
import { relayView } from "#index/relay/relay-view.ts";
import { relayedBallotView } from "#index/relay/relayed-ballot-view.ts";
import { ballotById, takeBallot } from "#index/relay/take-ballot.ts";
import { ApiErrorSchema } from "#index/schema/api-error.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import { NoQuery, RelayBallotKey, RelayBallotsQuery } from "#index/schema/query.ts";
import { RelayedBallotSchema, RelayedBallotsSchema, RelaySchema, SignedBallotSchema } from "#index/schema/relay.ts";
import type { RelayBallotTable } from "#store/schema/signed.ts";

const relayRoute = createRoute({
  method: "get",
  path: "/api/relay",
  summary: "Whether ballots are carried to the chain for those without gas, and within which limits",
  request: { query: NoQuery },
  responses: { 200: json("Relay", RelaySchema), ...refused },
});

const relayTakeRoute = createRoute({
  method: "post",
  path: "/api/relay/ballots",
  summary: "Gives a signed ballot to the relay",
  request: {
    query: NoQuery,
    body: { required: true, content: { "application/json": { schema: SignedBallotSchema } } },
  },
  responses: {
    202: json("The ballot, queued", RelayedBallotSchema),
    ...refused,
    403: json("The relay does not take this voter's ballots.", ApiErrorSchema),
    409: json("The vote takes no such ballot now.", ApiErrorSchema),
    429: json("The voter, or the address, gave too many.", ApiErrorSchema),
    503: json("No relay runs.", ApiErrorSchema),
  },
});

const relayBallotsRoute = createRoute({
  method: "get",
  path: "/api/relay/ballots",
  summary: "What became of a voter's ballots",
  request: { query: RelayBallotsQuery },
  responses: { 200: json("Ballots", RelayedBallotsSchema), ...refused },
});

const relayBallotRoute = createRoute({
  method: "get",
  path: "/api/relay/ballots/{id}",
  summary: "What became of a ballot",
  request: { params: RelayBallotKey, query: NoQuery },
  responses: { 200: json("Ballot", RelayedBallotSchema), ...refused },
});

const nowSeconds = () => Math.floor(Date.now() / 1000);

function handleRelay({ store, deployment }: ApiContext): RouteHandler<typeof relayRoute> {
  return async (c) => c.json(await relayView(store, deployment.chainId, usualRelayLimits, nowSeconds()), 200);
}

function handleRelayTake(context: ApiContext): RouteHandler<typeof relayTakeRoute> {
  return async (c) => {
    const giver = { address: clientAddress(c), nowSeconds: nowSeconds() };
    const row = await takeBallot(context, usualRelayLimits, c.req.valid("json"), giver);
    return c.json(await withTransaction(context, row), 202);
  };
}

function handleRelayBallot(context: ApiContext): RouteHandler<typeof relayBallotRoute> {
  return async (c) => {
    const { id } = c.req.valid("param");
    const row = await ballotById(context.store, context.deployment.chainId, id);
    if (row === undefined) {
      throw new ApiProblem(404, "no_such_ballot", `The relay has no ballot ${id}`, "It is the digest that was signed.");
    }
    return c.json(await withTransaction(context, row), 200);
  };
}

function handleRelayBallots(context: ApiContext): RouteHandler<typeof relayBallotsRoute> {
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

export const relayEndpoints = [
  endpoint(relayRoute, handleRelay),
  endpoint(relayTakeRoute, handleRelayTake),
  endpoint(relayBallotsRoute, handleRelayBallots),
  endpoint(relayBallotRoute, handleRelayBallot),
];
