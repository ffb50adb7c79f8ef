import { stringToHex, zeroHash } from "viem";
import { expect, it } from "vitest";
import { textWord, withWords, wordText } from "#protocol/input/text-word.ts";

const word = stringToHex("availability", { size: 32 });

it("keeps a short text in a word, and reads it back", () => {
  expect(textWord("availability")).toBe(word);
  expect(wordText(word)).toBe("availability");
  expect(wordText(textWord("ä".repeat(16)))).toBe("ä".repeat(16));
});

it("refuses none, and one that is too long", () => {
  expect(() => textWord("")).toThrow("takes 0 bytes, expected 1 to 32");
  expect(() => textWord("ä".repeat(17))).toThrow("takes 34 bytes, expected 1 to 32");
});

it("shows a word that is no text as it is", () => {
  const bytes = `0x${"ff".repeat(32)}` as const;
  expect([wordText(bytes), wordText(zeroHash)]).toEqual([bytes, zeroHash]);
});

it("takes texts in an input for words, and leaves words, and what is no text, to whoever reads it", () => {
  expect(withWords({ name: "availability", other: "availability" }, ["name"])).toEqual({
    name: word,
    other: "availability",
  });
  expect(withWords({ name: word }, ["name"])).toEqual({ name: word });
  expect(withWords({ name: "ä".repeat(17) }, ["name"])).toEqual({ name: "ä".repeat(17) });
  expect(withWords({ name: 5 }, ["name"])).toEqual({ name: 5 });
  expect(withWords(null, ["name"])).toBeNull();
});
