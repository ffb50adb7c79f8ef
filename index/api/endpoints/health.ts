import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import { endpoint } from "#index/api/endpoint.ts";
import { json, refused } from "#index/api/responses.ts";
import type { FollowStatus } from "#index/follow/follow-status.ts";
import { lastBlock } from "#index/follow/indexed-blocks.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { type Health, HealthSchema } from "#index/schema/health.ts";
import { NoQuery } from "#index/schema/query.ts";

const healthRoute = createRoute({
  method: "get",
  path: "/api/health",
  summary: "Whether the index follows the chain and the duties are done",
  request: { query: NoQuery },
  responses: {
    200: json("Health", HealthSchema),
    503: json("Health of an index that is offline, or behind the chain", HealthSchema),
    ...refused,
  },
});

function handleHealth(context: ApiContext): RouteHandler<typeof healthRoute> {
  return async (c) => {
    const health = await healthOf(context);
    return c.json(health, health.status === "offline" || health.status === "behind" ? 503 : 200);
  };
}

/** Blocks that a live index may be behind: one may arrive while another is read. */
const LIVE_LAG = 2;

export async function healthOf(context: ApiContext): Promise<Health> {
  const { store, deployment } = context;
  const following = context.status();
  const { headBlock, headTimestamp, readAt, lastError } = following;
  const indexedBlock = (await lastBlock(store))?.number ?? null;
  const lagBlocks = headBlock === null ? null : Math.max(0, headBlock - (indexedBlock ?? 0));
  const duties = await store
    .selectFrom("duty_heartbeats")
    .selectAll()
    .where("chain_id", "=", deployment.chainId)
    .orderBy("name")
    .execute();
  const nowSeconds = Math.floor(Date.now() / 1000);
  const status = statusOf(following, nowSeconds, context.offlineAfterSeconds, lagBlocks);
  return {
    status,
    chainId: deployment.chainId,
    headBlock,
    indexedBlock,
    // How far the chain has gone on since the node was last heard of, nobody knows.
    lagBlocks: status === "offline" ? null : lagBlocks,
    headTimestamp,
    indexedAt: readAt,
    lastError,
    duties: duties.map((row) => ({
      name: row.name,
      lastTickAt: row.last_tick_at,
      ageSeconds: Math.max(0, nowSeconds - row.last_tick_at),
      due: row.due,
      failed: row.failed,
      alarm: row.alarm,
    })),
  };
}

function statusOf(
  { readAt, lastError, caughtUp }: FollowStatus,
  now: number,
  offlineAfter: number,
  lag: number | null,
): Health["status"] {
  if (readAt === null) return lastError === null ? "starting" : "offline";
  if (now - readAt > offlineAfter) return "offline";
  if (!caughtUp) return "starting";
  return lag !== null && lag > LIVE_LAG ? "behind" : "live";
}

export const healthEndpoints = [endpoint(healthRoute, handleHealth)];
