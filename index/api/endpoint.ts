import type { OpenAPIHono, RouteConfig, RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/query/api-context.ts";

/** A route with what answers it. */
export interface Endpoint {
  route: RouteConfig;
  addTo(api: OpenAPIHono, context: ApiContext): void;
}

export function endpoint<Route extends RouteConfig>(
  route: Route,
  handle: (context: ApiContext) => RouteHandler<Route>,
): Endpoint {
  return {
    route,
    addTo(api, context) {
      api.openapi(route, handle(context));
    },
  };
}
