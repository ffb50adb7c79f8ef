import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { healthEndpoints } from "#index/api/endpoints/health.ts";
import { handleAtom } from "#index/api/feed/atom.ts";
import { handleCalendar } from "#index/api/feed/calendar.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import { apiRoutes } from "./api-routes.ts";
import { askingLimit, countHere, storedCount } from "./asking-limit.ts";
import { handleLiveEvents } from "./live-events.ts";
import { createMetrics } from "./metrics.ts";
import { openApiDocument } from "./openapi-document.ts";
import { otherOrigins } from "./other-origins.ts";
import { addProbes } from "./probes.ts";
import { problemResponse } from "./problem-response.ts";
import { handleRpcProxy, MAX_RPC_BODY } from "./rpc-proxy.ts";
import { safeHeaders } from "./safe-headers.ts";
import { sharedAnswers } from "./shared-answers.ts";
import { staticFiles } from "./static-files.ts";
import type { TrustedProxies } from "./trusted-proxies.ts";

export interface WebOptions {
  /** Directory of the built web interface. */
  uiDirectory: string;
  /** Node behind /rpc; null to have no /rpc. */
  proxiedRpcUrl: string | null;
  /** Whose pages may give what was signed; others may only read. */
  allowedOrigins: readonly string[];
  proxies: TrustedProxies;
}

/** The longest statement, signal or set of signatures fits many times over. */
const MAX_BODY = 256 * 1024;
/** Of one address; a page that shows a Safe asks ten times a minute. */
const MOST_ASKING_PER_MINUTE = 300;

/** What a process answers that follows the chain for others: how it stands. */
export function createProbes(context: ApiContext): OpenAPIHono {
  const app = new OpenAPIHono();
  app.onError(problemResponse(context.log));
  for (const endpoint of healthEndpoints) endpoint.addTo(app, context);
  addWatching(app, context);
  return app;
}

/** Without end, or counted for each who asks. */
const isForOne = (path: string) => path === "/api/events" || path.startsWith("/api/safe/");

function addWatching(app: OpenAPIHono, context: ApiContext): void {
  addProbes(app, context);
  const metrics = createMetrics(context);
  app.get("/metrics", async (c) => c.body(await metrics.text(), 200, { "content-type": metrics.contentType }));
}

/** Everything that the server answers: API, feeds, metrics and the web interface. */
export function createApi(
  context: ApiContext,
  { uiDirectory, proxiedRpcUrl, allowedOrigins, proxies }: WebOptions,
): OpenAPIHono {
  const app = new OpenAPIHono();
  app.onError(problemResponse(context.log));
  app.use(safeHeaders(context.rpcUrl));
  app.use(async (c, next) => {
    c.set("trustedProxies", proxies);
    await next();
  });
  const shared = sharedAnswers(context);
  for (const path of ["/api/*", "/feed.atom", "/calendar.ics"]) {
    app.use(path, (c, next) => (c.req.method === "GET" && isForOne(c.req.path) ? next() : shared(c, next)));
  }
  app.use(compress());
  for (const path of ["/api/*", "/feed.atom", "/calendar.ics", "/openapi.json"]) {
    app.use(path, otherOrigins(allowedOrigins));
  }
  const bodyTooLarge = () => {
    throw new ApiProblem(413, "too_large", `A request takes at most ${MAX_BODY} bytes`, "Send less at once.");
  };
  app.use("/api/*", bodyLimit({ maxSize: MAX_BODY, onError: bodyTooLarge }));
  const limit = askingLimit(MOST_ASKING_PER_MINUTE, storedCount(context.store, "to give what was signed"));
  const askingSafes = askingLimit(MOST_ASKING_PER_MINUTE, countHere());
  app.use("/api/safe/*", (c, next) => (c.req.method === "POST" ? limit(c, next) : askingSafes(c, next)));
  for (const path of ["/api/relay/*", "/api/signals", "/api/signals/*"]) {
    app.use(path, (c, next) => (c.req.method === "POST" ? limit(c, next) : next()));
  }
  // Who has an answer asks whether it still stands, and gets it again only if not. Live events have no end to hash.
  const tagged = etag();
  app.use("/api/*", async (c, next) => {
    await (c.req.method !== "GET" || c.req.path === "/api/events" ? next() : tagged(c, next));
    c.header("cache-control", c.req.path === "/api/events" ? "no-store" : "no-cache");
  });

  app.route("/", apiRoutes(context));
  app.get("/api/events", handleLiveEvents(context));
  app.get("/feed.atom", etag(), handleAtom(context));
  app.get("/calendar.ics", etag(), handleCalendar(context));
  let document: ReturnType<typeof openApiDocument> | undefined;
  app.get("/openapi.json", (c) => {
    // Made when first asked for: it takes memory that following the chain can use.
    document ??= openApiDocument();
    return c.json(document);
  });
  addWatching(app, context);
  if (proxiedRpcUrl !== null) {
    const tooLarge = () => {
      throw new ApiProblem(413, "too_large", `A request takes at most ${MAX_RPC_BODY} bytes`, "Send less at once.");
    };
    app.use("/rpc", otherOrigins(allowedOrigins));
    app.post(
      "/rpc",
      bodyLimit({ maxSize: MAX_RPC_BODY, onError: tooLarge }),
      handleRpcProxy(proxiedRpcUrl, allowedOrigins),
    );
  }
  app.all("/api/*", (c) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") {
      throw new ApiProblem(
        405,
        "read_only",
        `${c.req.path} takes no ${c.req.method}`,
        "/openapi.json lists the addresses and what each takes.",
      );
    }
    throw new ApiProblem(
      404,
      "no_such_address",
      `There is nothing at ${c.req.path}`,
      "/openapi.json lists the addresses.",
    );
  });
  app.get("/*", staticFiles(uiDirectory));
  app.notFound((c) => {
    if (c.req.path === "/")
      return c.text("The web interface is not built yet: run `npm start`, or `npm run build`.", 404);
    return c.text("Not found", 404);
  });
  return app;
}
