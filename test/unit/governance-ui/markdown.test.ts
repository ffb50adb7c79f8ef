import { Marked } from "marked";
import { describe, expect, it } from "vitest";
import { isRenderable } from "#governance-ui/parts/is-renderable.ts";
import { linkHost } from "#governance-ui/parts/link-host.ts";

describe("a stranger's Markdown", () => {
  it.each([
    ["quotes in quotes", ">".repeat(4_000)],
    ["quotes apart", "> ".repeat(400)],
    ["items in items", "1. ".repeat(2_000)],
    ["quotes and items", "> - ".repeat(30)],
    ["a list that steps in", Array.from({ length: 500 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")],
    ["brackets", "[".repeat(20_000)],
    ["emphasis", "*a**b".repeat(5_000)],
    ["a megabyte", "hello world ".repeat(90_000)],
  ])("is not read as such where it is %s", (_, text) => {
    expect(isRenderable(text)).toBe(false);
  });

  it.each([
    [
      "a usual text",
      "# Title\n\nSome *words* and a [link](https://example.org).\n\n- one\n  - two\n    - three\n\n> quote\n",
    ],
    ["a long text", "A line of a report with some `code`.\n".repeat(5_000)],
    ["a wide table", `|${"a|".repeat(20)}\n|${"-|".repeat(20)}\n${`|${"1|".repeat(20)}\n`.repeat(300)}`],
    ["code that is indented", `\`\`\`\n${" ".repeat(120)}x = 1\n\`\`\``],
    ["twenty quotes", `${"> ".repeat(20)}deep`],
    ["what is just not too much", "[".repeat(6_000)],
  ])("is read as such where it is %s", (_, text) => {
    expect(isRenderable(text)).toBe(true);
    expect(new Marked().parse(text, { async: false })).not.toBe("");
  });
});

describe("where a link leads", () => {
  it.each([
    ["https://example.org/a", "our site", "example.org"],
    ["https://evil.example/a", "example.org", "evil.example"],
    ["https://example.org.evil.example", "https://example.org", "example.org.evil.example"],
    ["https://example.org@evil.example/", "example.org", "evil.example"],
    ["https://p\u0430ypal.com", "paypal.com", "xn--pypal-4ve.com"],
    ["//evil.example/x", "home", "evil.example"],
    ["mailto:a@evil.example", "write to us", "mailto:a@evil.example"],
  ])("is said of %s behind %j", (href, text, host) => {
    expect(linkHost(href, text)).toBe(host);
  });

  it.each([
    ["https://example.org/a", "https://example.org/a"],
    ["https://example.org", "example.org"],
    ["https://example.org/?q=1", "example.org?q=1"],
    ["mailto:a@example.org", "a@example.org"],
    ["#/proposals/1", "proposal 1"],
    ["proposals/1", "proposal 1"],
  ])("is not said twice, nor within this page: %s", (href, text) => {
    expect(linkHost(href, text)).toBeNull();
  });
});
