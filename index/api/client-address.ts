import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/**
 * Who asks: the socket's other end, or whom a proxy on this machine names last in `X-Forwarded-For`. Null for this
 * machine itself, and so for everybody behind a proxy that names nobody.
 */
export function clientAddress(c: Context): string | null {
  const { address = null } = getConnInfo(c).remote;
  if (address === null || !/^(::1|(::ffff:)?127\.[\d.]+)$/.test(address)) return address;
  return c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() || null;
}
