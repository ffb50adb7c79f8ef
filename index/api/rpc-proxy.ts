import type { Context } from "hono";
import { ApiProblem } from "#index/schema/api-problem.ts";
import { isAllowed } from "./other-origins.ts";

export const MAX_RPC_BODY = 1_000_000;
const TIMEOUT_MS = 30_000;

/** Hands JSON-RPC on to the local node, so that a browser needs one origin only. */
export function handleRpcProxy(rpcUrl: string, allowedOrigins: readonly string[]) {
  return async (c: Context) => {
    if (!c.req.header("content-type")?.startsWith("application/json")) {
      throw new ApiProblem(400, "not_json", "JSON-RPC needs content-type application/json", "Set that header.");
    }
    const origin = c.req.header("origin");
    if (origin !== undefined && !isOwn(origin, c) && !isAllowed(origin, allowedOrigins)) {
      throw new ApiProblem(403, "other_origin", `Pages of ${origin} may not use this node`, "Use the node's own URL.");
    }
    const answer = await fetch(rpcUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: await c.req.text(),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => {
      throw new ApiProblem(
        502,
        "node_unreachable",
        "The local node does not answer",
        "Is the chain running? See /api/health.",
      );
    });
    return c.body(await answer.text(), answer.ok ? 200 : 502, { "content-type": "application/json" });
  };
}

const isOwn = (origin: string, c: Context) => URL.canParse(origin) && new URL(origin).host === c.req.header("host");
