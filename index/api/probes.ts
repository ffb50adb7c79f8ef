import type { OpenAPIHono } from "@hono/zod-openapi";
import { healthOf } from "#index/api/endpoints/health.ts";
import type { ApiContext } from "#index/query/api-context.ts";

/** For what runs the process: `/livez` while it answers at all, `/readyz` while what it answers is of the chain's head. */
export function addProbes(app: OpenAPIHono, context: ApiContext): void {
  app.get("/livez", (c) => c.text("ok\n"));
  app.get("/readyz", async (c) => {
    const { status, lastError } = await healthOf(context);
    if (status === "live") return c.text("ok\n");
    return c.text(`${status}${lastError === null ? "" : `: ${lastError}`}\n`, 503);
  });
}
