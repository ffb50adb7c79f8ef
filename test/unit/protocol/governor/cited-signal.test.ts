import { describe, expect, it } from "vitest";
import { parseProposalFile } from "#proposals/draft/proposal-file.ts";
import { citedSignal, citeSignal } from "#protocol/governor/cited-signal.ts";

const id = `0x${"5a".repeat(32)}` as const;

describe("a proposal that grew from a signal", () => {
  it("says so in a line of its text", () => {
    expect(citedSignal(citeSignal("Do it.", id))).toBe(id);
    expect(citeSignal("", id)).toBe(`Signal: ${id}`);
    expect(citeSignal("\nDo it.\n\n", id)).toBe(`Do it.\n\nSignal: ${id}`);
    expect(citedSignal(`Text\n\nSignal: ${id}\n\nmore`)).toBe(id);
    expect(citedSignal(`See Signal: ${id}`)).toBeNull();
    expect(citedSignal(`Signal: ${id}00`)).toBeNull();
    expect(citedSignal("Signal: 0x12")).toBeNull();
  });

  it("names it in its file", () => {
    const file = (signal: string) =>
      `title: Do it\ndescription: As wished.\nsignal: "${signal}"\nactions:\n  - action: governor.voting-delay\n    votingDelay: 1 day\n`;
    expect(parseProposalFile(file(id), "a.yaml").draft.description).toBe(`As wished.\n\nSignal: ${id}`);
    expect(() => parseProposalFile(file("0x12"), "a.yaml")).toThrow("a.yaml:3:1: signal: expected the id of a signal");
  });
});
