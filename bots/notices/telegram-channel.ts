import type { Channel } from "./channel.ts";
import { type Digest, fitting, headline, titleOf, wordsOf } from "./notice.ts";
import { postJson } from "./post-json.ts";

const LONGEST = 4_096;

export interface TelegramOptions {
  token: string;
  /** Number of a chat, or `@name` of a public channel. */
  chat: string;
  api: URL;
}

/** A bot of Telegram. Strangers' words are marked as `pre`, in which Telegram looks for no link, mention or command. */
export function telegramChannel(name: string, { token, chat, api }: TelegramOptions): Channel {
  const url = new URL(`${api.href.replace(/\/$/, "")}/bot${token}/sendMessage`);
  return {
    name,
    gathers: true,
    fit: (notices) => fitting(notices, LONGEST, (digest) => telegramText(digest).text),
    send: (digest) =>
      postJson(url, { chat_id: chat, ...telegramText(digest), link_preview_options: { is_disabled: true } }),
  };
}

/** Without a parse mode, so that nothing in the text is markup; places are in UTF-16 units, as Telegram counts. */
export function telegramText(digest: Digest) {
  let text = headline(digest);
  const entities = digest.map((notice) => {
    text += `\n\n${titleOf(notice)}\n`;
    const words = wordsOf(notice);
    const entity = { type: "pre", offset: text.length, length: words.length };
    text += words;
    return entity;
  });
  return { text, entities: entities.filter(({ length }) => length > 0) };
}
