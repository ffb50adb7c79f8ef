import { concat, encodeFunctionData, type Hex, keccak256, stringToHex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { proposeData } from "#test/fixture/propose-data.ts";
import { caughtUp } from "./expect-equal.ts";
import { account, type GovernedChain, startGovernedChain } from "./governed-chain.ts";
import { type RunningIndex, startIndex } from "./indexed-chain.ts";

/** What proposers gave, and the title that is shown of it. */
const texts: readonly [string, Hex, string][] = [
  [
    "control characters",
    stringToHex("# Bell \u0007, tab \u000b and escape \u001b[2J"),
    "Bell \\u{7}, tab \\u{b} and escape \\u{1b}[2J",
  ],
  ["a byte order mark", concat(["0xefbbbf", stringToHex("# Out of a text file\r\n\r\nText")]), "Out of a text file"],
  ["zeros", concat([stringToHex("# Zero "), "0x0000", stringToHex("inside")]), "Zero \\u{0}\\u{0}inside"],
  ["halves of pairs", concat([stringToHex("# Half "), "0xeda080"]), "Half ���"],
  ["line separators", stringToHex("# One\u2028two\u2029three\u0085four"), "One\\u{2028}two\\u{2029}three\\u{85}four"],
  ["what is no character", stringToHex("# Never \uFFFE\uFFFF\u{1FFFE}"), "Never \\u{fffe}\\u{ffff}\\u{1fffe}"],
  ["tags", stringToHex("# Grant\u{E0049}\u{E0047}"), "Grant\\u{e0049}\\u{e0047}"],
  ["an order turned round", stringToHex("# Pay \u202Etxt.elif\u2066"), "Pay \\u{202e}txt.elif\\u{2066}"],
  ["an event of a calendar", stringToHex("# Meet\r\nEND:VEVENT\r\nBEGIN:VEVENT"), "Meet"],
  ["markup", stringToHex("# ]]><entry/>&#0;\n"), "]]><entry/>&#0;"],
  ["a picture first", stringToHex("![crest](https://example.org/crest.svg)\n# Choose a crest"), "Choose a crest"],
  ["a comment first", stringToHex("<!-- second try -->\n\n## Open the books"), "Open the books"],
  ["front matter first", stringToHex("---\nstatus: draft\n---\n# Mend the roof"), "Mend the roof"],
  ["line ends that are written out", stringToHex("# Lower the rent\\n# Summary\\n\\nText"), "Lower the rent"],
];

let governed: GovernedChain;
let index: RunningIndex;

beforeAll(async () => {
  governed = await startGovernedChain({ holders: 2 });
  await governed.skip(10);
  for (const [at, [, description]] of texts.entries()) {
    const setting = encodeFunctionData({
      abi: althingGovernorAbi,
      functionName: "setVotingDelay",
      args: [90_000 + at],
    });
    const data = proposeData([[governed.governor], [0n], [setting]], description);
    await governed.chain.sendTransaction({ account: account(1), to: governed.governor, data });
  }
  index = await startIndex({ deployment: governed.deployment, rpcUrls: [governed.rpcUrl] });
  await caughtUp(index, governed);
});

afterAll(async () => {
  await index?.stop();
  await governed?.close();
});

/** A character that XML 1.0 does not know, and one that a text of lines has no use for. */
const unprintable =
  /[^\r\n\u0020-\u007E\u00A0-\u2027\u202F-\u2065\u2068\u2069\u2070-\uD7FF\uE000-\uFFFD\u{10000}-\u{1FFFD}]/u;

const textOf = async (path: string) => {
  const bytes = await (await fetch(index.url + path)).arrayBuffer();
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
};

describe.each(texts.map(([name, bytes, title], at) => ({ name, bytes, title, number: at + 1 })))(
  "a proposal's text with $name",
  ({ bytes, title, number }) => {
    it("has its title as it may be shown, and the hash of its bytes", async () => {
      const { body } = await index.get(`/api/proposals/${number}`);
      expect(body).toMatchObject({ title, descriptionHash: keccak256(bytes) });
    });
  },
);

describe("what leaves for programs of others", () => {
  it("is a feed of characters that XML knows, one entry a proposal", async () => {
    const feed = await textOf("/feed.atom");
    expect(feed.replaceAll("\t", "")).not.toMatch(unprintable);
    expect(feed.match(/<entry>/g)).toHaveLength(texts.length);
    expect(feed).toContain("Bell \\u{7}, tab");
  });

  it("is a calendar with one event a proposal, each in lines of its own", async () => {
    const calendar = await textOf("/calendar.ics");
    expect(calendar).not.toMatch(unprintable);
    expect(calendar.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(texts.length);
    expect(calendar.match(/^SUMMARY:/gm)).toHaveLength(texts.length);
  });
});

describe("a search", () => {
  it("for words around a zero finds them", async () => {
    const { body } = await index.get("/api/proposals?q=zero%00inside");
    expect(body.items).toMatchObject([{ number: 3 }]);
  });

  it.each([
    ["Bell", 1],
    ["escape", 1],
    ["inside", 3],
    ["crest", 11],
    ["roof", 13],
  ])("for %s finds the text beside what is hidden in it", async (word, number) => {
    const { body } = await index.get(`/api/proposals?q=${word}`);
    expect(body.items.map((item: { number: number }) => item.number)).toEqual([number]);
  });

  it.each(["\u0000", "\u202E", "\uFFFF", "\u{E0041}", '"', "%00", "a\u0000b"])("for %j is answered", async (word) => {
    for (const list of ["proposals", "proposals/1/votes", "delegates"]) {
      const { status, body } = await index.get(`/api/${list}?q=${encodeURIComponent(word)}`);
      expect(status, `${list}: ${JSON.stringify(body)}`).toBe(200);
    }
  });
});
