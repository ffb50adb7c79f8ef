import type { Channel } from "./channel.ts";
import { type Digest, fitting, headline, titleOf, wordsOf } from "./notice.ts";
import { postJson } from "./post-json.ts";

const LONGEST = 2_000;
const SUPPRESS_EMBEDS = 4;

/** A webhook of Discord. Strangers' words stand in a code block, in which nothing is markup, and nobody is called. */
export function discordChannel(name: string, url: URL): Channel {
  return {
    name,
    gathers: true,
    fit: (notices) => fitting(notices, LONGEST, discordText),
    send: (digest) =>
      postJson(url, { content: discordText(digest), allowed_mentions: { parse: [] }, flags: SUPPRESS_EMBEDS }),
  };
}

export function discordText(digest: Digest): string {
  // Three of them would end the block.
  const inert = (words: string) => words.replaceAll("`", "'");
  const entries = digest.map((notice) => `**${titleOf(notice)}**\n\`\`\`\n${inert(wordsOf(notice))}\n\`\`\``);
  return [headline(digest), ...entries].join("\n");
}
