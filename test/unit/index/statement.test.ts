import fc from "fast-check";
import { keccak256, toBytes } from "viem";
import { describe, expect, it } from "vitest";
import { readStatement } from "#index/elections/statement.ts";

const hashOf = (text: string | Uint8Array) => keccak256(typeof text === "string" ? toBytes(text) : text);
const read = (uri: string, text: string | Uint8Array) => readStatement(uri, hashOf(text));
const shown = (statement: string) => ({ statement, statementFault: null });
const refused = (statementFault: string) => ({ statement: null, statementFault });

describe("a statement in its URI", () => {
  it("is given whatever it says, percent-encoded or in base64", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const percent = `data:text/markdown;charset=utf-8,${encodeURIComponent(text)}`;
        const base64 = `data:text/markdown;base64,${Buffer.from(text).toString("base64")}`;
        expect([read(percent, text), read(base64, text)]).toEqual([shown(text), shown(text)]);
      }),
    );
  });

  it("may be plain text, unescaped where a URI allows it, with its type in any case", () => {
    expect(read("data:text/plain,Trust%20me;+ok,", "Trust me;+ok,")).toEqual(shown("Trust me;+ok,"));
    expect(read("DATA:Text/Markdown;CHARSET=UTF-8,Ä", "Ä")).toEqual(shown("Ä"));
    expect(read("data:text/markdown,", "")).toEqual(shown(""));
  });

  it("is linked only, elsewhere", () => {
    for (const uri of ["https://example.org/me", "ipfs://bafy", "", "database"]) {
      expect(read(uri, "me")).toEqual({ statement: null, statementFault: null });
    }
  });

  it("is not shown unless it is the text that was signed", () => {
    expect(read("data:text/plain,Trust me", "Trust us")).toEqual(
      refused("It is not the text that the candidate's hash names."),
    );
  });

  it("is not shown as another kind of thing", () => {
    const html = refused("It is neither text/markdown nor text/plain.");
    expect(read("data:text/html,<script>1</script>", "<script>1</script>")).toEqual(html);
    expect(read("data:,plain", "plain")).toEqual(html);
    expect(read("data:text/markdown", "")).toEqual(html);
    expect(read("data:text/plain;charset=utf-16,a", "a")).toEqual(refused("It is not in UTF-8."));
  });

  it("is not shown where it is no text, or badly written", () => {
    const bytes = Uint8Array.of(0xff, 0xfe);
    expect(read("data:text/plain,%ff%fe", bytes)).toEqual(refused("It is not in UTF-8."));
    expect(read("data:text/plain;base64,//4=", bytes)).toEqual(refused("It is not in UTF-8."));
    for (const uri of ["data:text/plain,100%", "data:text/plain,%4", "data:text/plain;base64,*"]) {
      expect(read(uri, "x")).toEqual(refused("The URI is not well formed."));
    }
  });

  it("has 64 kB at most", () => {
    const [most, more] = ["a".repeat(65_536), "a".repeat(65_537)];
    expect(read(`data:text/plain,${most}`, most)).toEqual(shown(most));
    expect(read(`data:text/plain,${more}`, more)).toEqual(refused("It is longer than 64 kB."));
    const huge = `data:text/plain,${"a".repeat(1_000_000)}`;
    expect(readStatement(huge, hashOf("a"))).toEqual(refused("It is longer than 64 kB."));
  });
});
