import type { Channel } from "./channel.ts";
import { type Digest, headline, titleOf, wordsOf } from "./notice.ts";
import { postJson } from "./post-json.ts";

/** Slack takes 50 blocks. */
const MOST = 48;

/** An incoming webhook of Slack. Strangers' words stand in `plain_text`, in which Slack reads no link, mention or markup. */
export function slackChannel(name: string, url: URL): Channel {
  return {
    name,
    gathers: true,
    fit: (notices) => Math.min(notices.length, MOST),
    send: (digest) => postJson(url, slackMessage(digest)),
  };
}

export function slackMessage(digest: Digest) {
  const plain = (text: string) => ({ type: "section", text: { type: "plain_text", text, emoji: false } });
  return {
    // What a telephone shows: nothing but our own words.
    text: headline(digest),
    blocks: [plain(headline(digest)), ...digest.map((notice) => plain(`${titleOf(notice)}\n${wordsOf(notice)}`))],
    unfurl_links: false,
    unfurl_media: false,
  };
}
