import { describe, expect, it } from "vitest";
import { proposalTitle } from "#protocol/governor/proposal-title.ts";

describe("a proposal's title", () => {
  it.each([
    ["# Raise the *floor*\n\nMore", "Raise the *floor*"],
    ["\n\n---\n**Bold** move of `x_y_z`", "Bold move of x_y_z"],
    ["", "Untitled"],
    ["\n\n---\n", "Untitled"],
    ["# Incentive Cuts on Ethereum\\n# Simple Summary\\n\\nText", "Incentive Cuts on Ethereum"],
    ["A path such as C:\\new\nText", "A path such as C:\\new"],
    ["![logo](https://example.org/logo.png)\n# Fund the grants", "Fund the grants"],
    ["![logo](https://example.org/logo.png) Fund the grants", "Fund the grants"],
    ["<!-- draft 3 -->\n# Fund the grants", "Fund the grants"],
    ["<!-- never closed\n# Fund the grants", "Untitled"],
    ["---\nauthor: someone\n---\n# Fund the grants", "Fund the grants"],
    ["---\r\nauthor: someone\r\n---\r\n# Fund the grants\r\n", "Fund the grants"],
    ["![logo](https://example.org/logo_(small).png)\n# Fund the grants", "Fund the grants"],
    ["![logo][picture]\n# Fund the grants", "Fund the grants"],
    ["[![build](https://example.org/ok.svg)](https://example.org)\n# Fund the grants", "Fund the grants"],
    ['<p align="center">\n<img src="logo.png"></p>\r\n\n# Fund the grants', "Fund the grants"],
    ["# Fund <b>all</b> grants", "Fund <b>all</b> grants"],
    ["# [Fund](https://example.org) the grants", "[Fund](https://example.org) the grants"],
    ["\\n\\n# Incentive Cuts\\r\\n\\r\\nText", "Incentive Cuts"],
    ["\uFEFF \n---\t\nauthor: someone\n--- \n# Fund the grants", "Fund the grants"],
    ["---\nauthor: someone\n---", "Untitled"],
    ["***\n---\nFund the grants\n---\n# More", "Fund the grants"],
    ["\uFEFF# Lower the threshold\n\nText", "Lower the threshold"],
    ["# Control \u000b\u0008\u001b characters\n\ntext", "Control \\u{b}\\u{8}\\u{1b} characters"],
    ["# Send to \u202Egro.elpmaxe", "Send to \\u{202e}gro.elpmaxe"],
  ])("of %j is %s", (text, title) => {
    expect(proposalTitle(text)).toBe(title);
  });

  it("is cut to a length, between characters, however long the text is", () => {
    expect(proposalTitle("y".repeat(1_000_000))).toHaveLength(160);
    expect(proposalTitle("y".repeat(160))).toBe("y".repeat(160));
    expect(proposalTitle(`a${"👩".repeat(500)}`)).toBe(`a${"👩".repeat(158)}…`);
    expect(proposalTitle(`${"\n".repeat(1_000_000)}late`)).toBe("Untitled");
  });
});
