import { BaseError, HttpRequestError, stringToHex } from "viem";
import { describe, expect, it } from "vitest";
import { bytes32Text } from "#protocol/input/bytes32-text.ts";
import { oneLine } from "#protocol/input/one-line.ts";

describe("what an error says", () => {
  it("is one line, without what viem appends", () => {
    expect(oneLine(new Error("  the node\n\n  said\tno  "))).toBe("the node said no");
    expect(oneLine("only text")).toBe("only text");
    expect(oneLine(undefined)).toBe("undefined");
    const error = new BaseError("It failed.", {
      docsPath: "/docs",
      details: "deep inside",
      metaMessages: ["Why not."],
    });
    expect(error.message).toContain("Docs");
    expect(oneLine(error)).toBe("It failed. Why not.");
    expect(oneLine(new Error("It failed.\n\n\nRequest Arguments:\n  to: 0x"))).toBe("It failed.");
    const refused = new HttpRequestError({ url: "http://127.0.0.1/key", status: 429, body: { method: "eth_call" } });
    expect(oneLine(refused)).toBe("HTTP request failed. Status: 429");
    expect(oneLine(new Error("Details: it failed."))).toBe("Details: it failed.");
  });
});

describe("a word of bytes", () => {
  it("is text where it holds some, filled up with zeros or not", () => {
    expect(bytes32Text(stringToHex("quorum", { size: 32 }))).toBe("quorum");
    expect(bytes32Text(stringToHex("gjald og þóknun", { size: 32 }))).toBe("gjald og þóknun");
    expect(bytes32Text(stringToHex("x".repeat(32)))).toBe("x".repeat(32));
  });

  it.each([
    ["nothing", `0x${"00".repeat(32)}`],
    ["bytes that are no UTF-8", `0x61ff${"00".repeat(30)}`],
    ["a line feed", stringToHex("a\nb", { size: 32 })],
    ["a zero between letters", `0x610062${"00".repeat(29)}`],
    ["an order turned round", stringToHex("a\u202Eb", { size: 32 })],
    ["a separator of lines", stringToHex("a\u2028b", { size: 32 })],
    ["a separator of paragraphs", stringToHex("\u2029b", { size: 32 })],
    ["something hidden at the end", stringToHex("ab\u0007", { size: 32 })],
    ["what is no hexadecimal", "0xzz"],
  ] as const)("is none with %s", (_, word) => {
    expect(bytes32Text(word)).toBeNull();
  });
});
