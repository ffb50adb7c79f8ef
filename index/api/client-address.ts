import { isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { type TrustedProxies, trustedProxies } from "./trusted-proxies.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** Only proxies on this machine where nothing is set. */
    trustedProxies?: TrustedProxies;
  }
}

const onThisMachine = trustedProxies([]);

/**
 * Who asks: the socket's other end, or whom a trusted proxy names last in `X-Forwarded-For`. Null for the proxy itself, and
 * so for everybody behind one that names nobody.
 */
export function clientAddress(c: Context): string | null {
  const { address = null } = getConnInfo(c).remote;
  if (address === null) return null;
  if (!(c.get("trustedProxies") ?? onThisMachine).check(address)) return networkOf(address);
  const named = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  // What is no address would be kept as it is, at any length.
  return named && isIP(named) !== 0 ? networkOf(named) : null;
}

/** Whoever has one IPv6 address has the other 2^64 of its network. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6 || address.startsWith("::ffff:")) return address;
  const [head = "", tail] = address.split("%", 1)[0]?.split("::") ?? [];
  const [first, last] = [head.split(":").filter(Boolean), (tail ?? "").split(":").filter(Boolean)];
  const groups =
    tail === undefined ? first : [...first, ...Array(Math.max(0, 8 - first.length - last.length)).fill("0"), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, "").toLowerCase())
    .join(":")}::/64`;
}
