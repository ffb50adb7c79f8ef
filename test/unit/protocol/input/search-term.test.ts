import { describe, expect, it } from "vitest";
import { searchTerm } from "#protocol/input/search-term.ts";

const ADDRESS = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

describe("what people search for", () => {
  it("is an address without the short name of its own network, in its checksum", () => {
    for (const text of [ADDRESS, ` ${ADDRESS} `, ADDRESS.toLowerCase(), `arb1:${ADDRESS}`]) {
      expect(searchTerm(text, 42_161), text).toEqual({ term: ADDRESS });
    }
  });

  it("is refused where the address is of another network or mistyped, with the sentence of every other field", () => {
    expect(searchTerm(`eth:${ADDRESS}`, 42_161)).toEqual({
      problem: "This is an address of another network, eth; this is chain 42161 (arb1).",
    });
    expect(searchTerm(`eth:${ADDRESS}`, 31_337)).toEqual({
      problem: "This is an address of another network, eth; this is chain 31337.",
    });
    expect(searchTerm(ADDRESS.replace("d", "D"), 1)).toEqual({
      problem: "The checksum is wrong, so at least one character is: copy it again.",
    });
  });

  it("is any other text as it was written, the beginning of an address too", () => {
    for (const text of ["", "quorum", "0x7099", "eth: 5", "12:30", `see ${ADDRESS}`]) {
      expect(searchTerm(text, 1), text).toEqual({ term: text });
    }
  });
});
