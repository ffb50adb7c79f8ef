import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { composeDescription, readDescription } from "#protocol/governor/proposal-description.ts";

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
  ])("of others is read too: %o", (text, title, description) => {
    expect(readDescription(text)).toEqual({ title, description, proposer: null });
  });
});
