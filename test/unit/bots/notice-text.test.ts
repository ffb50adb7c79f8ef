import { describe, expect, it } from "vitest";
import { discordText } from "#bots/notices/discord-channel.ts";
import { type Digest, fitting, headline, wordsOf } from "#bots/notices/notice.ts";
import { slackMessage } from "#bots/notices/slack-channel.ts";
import { telegramText } from "#bots/notices/telegram-channel.ts";

/** What a stranger may have put into a proposal's title. */
const hostile = [
  "@everyone and @here",
  "<!channel> <@U123> <https://evil.example|your bank>",
  "[x](http://evil.example) **loud** `code` ~~gone~~ # big",
  "```\n@everyone\n```",
  '<b>bold</b><a href="http://evil.example">click</a> &lt; &amp;',
  "/start@bot evil.example t.me/evil",
  "a\u202Eb\u0000c",
  "😀".repeat(2_000),
];

const notice = (message: string, id = "1") => ({ id, chainId: 5, kind: "muted", subject: "s", message, at: 0 });
const many: Digest = [
  notice("first"),
  ...Array.from({ length: 9 }, (_, index) => notice("x".repeat(300), String(index))),
];

describe("strangers' words in a notice", () => {
  it.for(hostile)("are nothing but text to Telegram: %j", (message) => {
    const { text, entities } = telegramText([notice("ours"), notice(message)]);
    const words = entities.map(({ offset, length }) => text.slice(offset, offset + length));
    expect(words).toEqual(["ours", wordsOf(notice(message))]);
    expect(entities.every(({ type }) => type === "pre")).toBe(true);
    // Outside of what is marked stands nothing of theirs.
    const outside = entities.reduceRight(
      (rest, { offset, length }) => rest.slice(0, offset) + rest.slice(offset + length),
      text,
    );
    expect(outside).toBe(
      "Althing, chain 5: 2 notices (muted)\n\nmuted, 1970-01-01 00:00 UTC\n\n\nmuted, 1970-01-01 00:00 UTC\n",
    );
  });

  it.for(hostile)("are nothing but text to Discord: %j", (message) => {
    const text = discordText([notice(message)]);
    const inside = /^Althing, chain 5: muted\n\*\*muted, 1970-01-01 00:00 UTC\*\*\n```\n(.*)\n```$/s.exec(text)?.[1];
    expect(inside).toBe(wordsOf(notice(message)).replaceAll("`", "'"));
    expect(inside).not.toContain("`");
  });

  it.for(hostile)("are nothing but text to Slack: %j", (message) => {
    const { text, blocks } = slackMessage([notice(message)]);
    expect(text).toBe("Althing, chain 5: muted");
    expect(blocks.map((block) => block.text.type)).toEqual(["plain_text", "plain_text"]);
    expect(blocks[1]?.text.text).toBe(`muted, 1970-01-01 00:00 UTC\n${wordsOf(notice(message))}`);
  });

  it("hide nothing and end somewhere", () => {
    expect(wordsOf(notice("a\u202Eb\u0000c"))).toBe("a\\u{202e}b\\u{0}c");
    const long = wordsOf(notice(`a${"😀".repeat(2_000)}`));
    expect(long.length).toBeLessThanOrEqual(701);
    expect(long.isWellFormed()).toBe(true);
  });
});

describe("a message", () => {
  it("takes as many notices as its length allows, and one at least", () => {
    const discord = fitting(many, 2_000, discordText);
    expect(discord).toBeGreaterThan(1);
    const [first, ...others] = many;
    expect(discordText([first, ...others.slice(0, discord - 1)]).length).toBeLessThanOrEqual(2_000);
    expect(discordText([first, ...others.slice(0, discord)]).length).toBeGreaterThan(2_000);
    expect(fitting(many, 1, discordText)).toBe(1);
    expect(fitting([notice("one")], 2_000, discordText)).toBe(1);
  });

  it("of one notice says its kind, of several how many and which", () => {
    expect(headline([notice("one")])).toBe("Althing, chain 5: muted");
    expect(headline([notice("one"), { ...notice("two"), kind: "expired" }, notice("three")])).toBe(
      "Althing, chain 5: 3 notices (muted, expired)",
    );
  });

  it("that is longest fits into what each service takes", () => {
    expect(discordText([notice("😀".repeat(2_000))]).length).toBeLessThan(2_000);
    expect(telegramText([notice("x".repeat(5_000))]).text.length).toBeLessThan(4_096);
    // Slack takes 3,000 in a block.
    expect(slackMessage([notice("x".repeat(5_000))]).blocks[1]?.text.text.length).toBeLessThan(3_000);
  });
});
