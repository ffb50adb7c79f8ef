import { OpenAPIHono } from "@hono/zod-openapi";
import { endpoints } from "./endpoints.ts";

/** The API's description; `index/api/openapi.json` is this, written by `index/write-openapi.ts`. */
export function openApiDocument() {
  const api = new OpenAPIHono();
  for (const { route } of endpoints) api.openAPIRegistry.registerPath(route);
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Althing",
      version: "1",
      description:
        "Read-only view of one governance deployment. Amounts are decimal strings in base units, times unix seconds. " +
        "Beside JSON: /api/events (server-sent events `block` and `change`), /feed.atom, " +
        "/calendar.ics (with ?account= of providers only what concerns that account), /metrics. " +
        "Before signing anything read it again from the chain.",
    },
  });
}
