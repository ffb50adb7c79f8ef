import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Context, Next } from "hono";
import { every } from "hono/combine";
import { etag } from "hono/etag";

/** The web interface. What has its content's hash in its name is kept for good; the rest is asked after each time. */
export function staticFiles(directory: string) {
  // Given as `root`, a directory that is built later would be complained of now.
  const files = serveStatic({ rewriteRequestPath: (path) => join(directory, path) });
  return every(cachedByName, etag(), files);
}

async function cachedByName(c: Context, next: Next): Promise<void> {
  await next();
  if (c.res.status !== 200 && c.res.status !== 304) return;
  const named = c.req.path.startsWith("/assets/");
  c.header("cache-control", named ? "public, max-age=31536000, immutable" : "no-cache");
}
