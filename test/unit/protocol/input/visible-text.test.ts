import { describe, expect, it } from "vitest";
import { hiddenCharacters, isolatedText, visibleText } from "#protocol/input/visible-text.ts";

describe("text that strangers write", () => {
  it.each([
    ["an order turned round", "Send to \u202Egro.elpmaxe", "Send to \\u{202e}gro.elpmaxe"],
    ["a character that takes no room", "grant\u200Bs", "grant\\u{200b}s"],
    ["a joiner between letters", "pay\u200Dment", "pay\\u{200d}ment"],
    ["what moves a cursor", "a\u001b[2Jb\u0008\u000b", "a\\u{1b}[2Jb\\u{8}\\u{b}"],
    ["half of a pair", "a\uD800b", "a\\u{d800}b"],
    ["another line end", "one\u2028two", "one\\u{2028}two"],
    ["a filler", "a\u3164b", "a\\u{3164}b"],
    ["Cyrillic letters in a Latin word", "p\u0430ypal", "p\\u{430}ypal"],
    ["Greek letters in a Latin word", "\u039Fpen", "\\u{39f}pen"],
    ["a tower of marks", `a${"\u0301".repeat(50)}b`, `a${"\u0301".repeat(6)}…b`],
    ["tags that spell in secret", "a\u{E0061}", "a\\u{e0061}"],
  ])("has %s written out", (_, text, shown) => {
    expect(visibleText(text)).toBe(shown);
    expect(hiddenCharacters(text)).toBe(true);
  });

  it.each([
    "Fund 👩‍💻 grants",
    "می‌خواهیم بودجه",
    "क्‍ष परियोजना",
    "👨‍👩‍👧‍👦 and 👩🏽‍🚀",
    "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    "ភាសា​ខ្មែរ",
    "Дать грант провайдерам",
    "Χρηματοδότηση",
    "USB-кабель за 5 μs",
    "שלום עולם",
    "Zürich, naïve, İstanbul, Nguyễn",
    "提案：予算を増やす",
    "two\nlines",
    "",
  ])("keeps its own spelling: %s", (text) => {
    expect(visibleText(text)).toBe(text);
    expect(hiddenCharacters(text)).toBe(false);
  });

  it("reorders nothing around it", () => {
    expect(isolatedText("שלום")).toBe("\u2068שלום\u2069");
    expect(isolatedText("hello")).toBe("hello");
  });

  it("is written out in bounded time", () => {
    const text = "\u200d".repeat(200_000);
    expect(visibleText(text)).toHaveLength(200_000 * 8);
  });
});
