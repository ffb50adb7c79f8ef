import type { Channel } from "./channel.ts";
import { postJson } from "./post-json.ts";

/** For programs: each notice by itself, as `{id, chainId, kind, subject, message, at}`. */
export function webhookChannel(name: string, url: URL): Channel {
  return { name, gathers: false, fit: () => 1, send: ([notice]) => postJson(url, notice) };
}
