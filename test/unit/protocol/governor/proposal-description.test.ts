import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import {
  composeDescription,
  maxDescriptionBytes,
  maxTitleCharacters,
  readDescription,
  textProblems,
} from "#protocol/governor/proposal-description.ts";

const proposer = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

describe("the text of a proposal", () => {
  it("is read back as title, description and proposer", () => {
    const text = { title: "Fund the audit", description: "One a year.\n\n#proposer=nobody" };
    expect(readDescription(composeDescription(text, proposer))).toEqual({ ...text, proposer });
    expect(readDescription(composeDescription(text, null))).toEqual({ ...text, proposer: null });
  });

  it("ends as OpenZeppelin's governor expects", async () => {
    const governor = await readFile(
      new URL("../../../../node_modules/@openzeppelin/contracts/governance/Governor.sol", import.meta.url),
      "utf8",
    );
    expect(governor).toContain('bytes10("#proposer=")');
    expect(composeDescription({ title: "A", description: "" }, proposer).slice(-52)).toBe(`#proposer=${proposer}`);
  });

  it.each([
    ["", "Untitled", ""],
    ["One line", "One line", ""],
    ["## Heading\nText", "Heading", "Text"],
    ["#proposer=0x12", "proposer=0x12", ""],
    [" \n", "Untitled", ""],
    ["# Heading\\n# Summary\\nText", "Heading", "# Summary\\nText"],
    ["# Heading\\r\\nText", "Heading", "Text"],
    ["<!-- draft -->\n# Heading\nText", "Heading", "<!-- draft -->\n\nText"],
    ["---\na: b\n---\n# Heading\nText", "Heading", "---\na: b\n---\n\nText"],
  ])("of others is read too: %o", (text, title, description) => {
    expect(readDescription(text)).toEqual({ title, description, proposer: null });
  });

  it("in one line longer than what is looked through for a title loses no character", () => {
    expect(readDescription("y".repeat(20_005)).description).toBe("yyyyy");
  });

  it("has no blank lines of its own around the description, nor instead of it", () => {
    expect(composeDescription({ title: "A", description: "\n\nText\n" }, null)).toBe("# A\n\nText");
    expect(composeDescription({ title: "A", description: " \n" }, proposer)).toBe(`# A\n\n#proposer=${proposer}`);
  });

  it("is marked by any spelling of the address, and read with its checksum", () => {
    expect(readDescription(`A\n\n#proposer=${proposer.toLowerCase()}`).proposer).toBe(proposer);
    expect(readDescription(`A\n\n#proposer=0x${proposer.slice(2).toUpperCase()}`).proposer).toBe(proposer);
  });

  it.each([
    ["a title", "A", "", []],
    ["no title", " ", "", ["title"]],
    ["a title of two lines", "A\nB", "", ["title"]],
    ["the longest title", "A".repeat(maxTitleCharacters), "", []],
    ["a longer title", "A".repeat(maxTitleCharacters + 1), "", ["title"]],
    ["the longest description", "A", "é".repeat(maxDescriptionBytes / 2), []],
    ["a longer description", "A", `${"é".repeat(maxDescriptionBytes / 2)}.`, ["description"]],
  ])("with %s is judged before it is sent", (_, title, description, fields) => {
    expect(textProblems({ title, description }).map(({ field }) => field)).toEqual(fields);
  });
});
