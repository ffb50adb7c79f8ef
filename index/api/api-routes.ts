import { OpenAPIHono } from "@hono/zod-openapi";
import { routePath } from "hono/route";
import type { ApiContext } from "#index/query/api-context.ts";
import { endpoints } from "./endpoints.ts";
import { invalidRequest } from "./invalid-request.ts";

/** The JSON part of the API. */
export function apiRoutes(context: ApiContext): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (!result.success) throw invalidRequest(result.error, routePath(c));
    },
  });
  for (const endpoint of endpoints) endpoint.addTo(api, context);
  return api;
}
