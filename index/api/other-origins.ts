import type { Context, MiddlewareHandler } from "hono";
import { cors } from "hono/cors";

/** Pages of any origin may read; what they give is taken only from those named, or from all where `*` is. */
export function otherOrigins(allowed: readonly string[]): MiddlewareHandler {
  return cors({
    origin: (origin, c) => (gives(c) ? (isAllowed(origin, allowed) ? origin : null) : "*"),
    allowMethods: ["GET", "HEAD", "POST"],
  });
}

export function isAllowed(origin: string, allowed: readonly string[]): boolean {
  return allowed.includes(origin) || allowed.includes("*");
}

/** A browser asks first, by OPTIONS, whether it may. */
function gives({ req }: Context): boolean {
  return (req.method === "OPTIONS" ? req.header("access-control-request-method") : req.method) === "POST";
}
