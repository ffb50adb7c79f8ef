import { readdir, readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeDraft } from "#proposals/draft/complete-draft.ts";
import { fileProposal, parseProposalFile, writeProposalFile } from "#proposals/draft/proposal-file.ts";
import { maxDescriptionBytes } from "#protocol/governor/proposal-description.ts";
import { sampleCatalogue } from "./sample-deployment.ts";
import { servedTermsClient } from "./served-terms.ts";

const catalogue = await sampleCatalogue();
const valid = `title: Fund the audit
description: |
  One audit a year.
actions:
  - action: treasury.transferToken
    asset: FLT
    to: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
    amount: 25000 FLT
  - action: governor.votingDelay
    delay: 2 days
`;
const read = (text: string) => fileProposal(catalogue, parseProposalFile(text, "p.yaml"));

describe("a proposal file", () => {
  it("becomes calls", () => {
    const proposed = read(valid);
    expect(proposed.map(({ action, inputs }) => action.sentence(inputs))).toEqual([
      "Send 25,000 FLT from the treasury to 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
      "Set the voting delay to 2 days",
    ]);
    expect(catalogue.decode(proposed.flatMap((action) => action.calls)).every((action) => action.known)).toBe(true);
  });

  it("keeps every digit, and takes an address without quotes", () => {
    const [transfer] = read(
      valid
        .replace('"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"', "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")
        .replace("25000 FLT", "123456789.123456789012345678"),
    );
    expect(transfer?.inputs).toMatchObject({
      amount: "123456789123456789012345678",
      to: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    });
  });

  it("is read back as it was written", () => {
    const line = fc
      .string({ minLength: 1, maxLength: 60, unit: "grapheme" })
      .filter((text) => text.trim() === text && text !== "" && !/[\n\r\u0085\u2028\u2029]/.test(text));
    const draft = fc.record({
      title: line,
      description: fc.array(line, { maxLength: 5 }).map((lines) => lines.join("\n")),
      actions: fc.array(
        fc.record({
          action: line,
          inputs: fc.dictionary(
            fc.stringMatching(/^[a-z]{1,8}$/).filter((key) => key !== "action"),
            line,
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(draft, (written) => {
        expect(parseProposalFile(writeProposalFile(written), "draft.yaml").draft).toEqual({
          ...written,
          actions: written.actions.map(({ action, inputs }) => ({ action, inputs: { ...inputs } })),
        });
      }),
    );
  });

  it("has examples that are right", async () => {
    const directory = new URL("../../../proposals/examples/", import.meta.url);
    for (const name of (await readdir(directory)).filter((file) => file !== "settings.yaml")) {
      const file = parseProposalFile(await readFile(new URL(name, directory), "utf8"), name);
      const draft = await completeDraft(catalogue, file.draft, async () => servedTermsClient().client);
      expect(fileProposal(catalogue, { ...file, draft }).length, name).toBeGreaterThan(0);
    }
  });
});

describe("a wrong proposal file", () => {
  it.each([
    ["title: Fund the audit\n", "", "p.yaml:1:1: title: expected one line of text"],
    ["title: Fund the audit", 'title: ""', "p.yaml:1:1: title: expected one line of 1 to 200 characters"],
    ["title: Fund the audit", "title: |\n  a\n  b", "p.yaml:1:1: title: expected one line"],
    [
      "title: Fund the audit",
      'title: "half \\ud800"',
      "p.yaml:1:1: title: expected whole characters, found half of one",
    ],
    [
      "description: |\n  One audit a year.",
      'description: "half \\ud800"',
      "p.yaml:2:1: description: expected whole characters, found half of one",
    ],
    ["title: Fund", "title: Fund\ntitle: Found", "p.yaml:2:1: title: the key is there twice, expected it once"],
    ["amount: 25000 FLT", "amount: 25000 FLT\n    amount: 1 FLT", "p.yaml:9:5: amount: the key is there twice"],
    ["description: |", "describtion: |", "p.yaml:2:1: describtion: is not a key that is known here"],
    [
      "treasury.transferToken",
      "treasury.transfer",
      'p.yaml:5:5: actions.0.action: expected an action of the catalogue, found "treasury.transfer"; there is treasury.transferEth, treasury.transferToken',
    ],
    ["treasury.transferToken", "xyzzy", 'found "xyzzy"; there are governor.votingDelay, '],
    [
      "25000 FLT",
      "0.0000000000000000001 FLT",
      "p.yaml:8:5: actions.0.amount: expected an amount in FLT with at most 18 decimals",
    ],
    ["25000 FLT", "25,000 FLT", "without commas, with a point before decimals"],
    ["25000 FLT", "0 FLT", "is below the least of"],
    ["25000 FLT", "", "p.yaml:8:5: actions.0.amount: expected an amount"],
    [
      "1BeAed",
      "1BeAEd",
      "p.yaml:7:5: actions.0.to: expected an address: 0x and 40 hexadecimal digits; the checksum of",
    ],
    ["asset: FLT", "asset: DOGE", 'p.yaml:6:5: actions.0.asset: expected one of FLT, USDC; "DOGE" is not among them'],
    [
      "delay: 2 days",
      "delay: 15 days",
      "p.yaml:10:5: actions.1.delay: expected a duration, such as 3 days; 15 days is above the most of 14 days",
    ],
    [
      "delay: 2 days",
      "delay: 2 days\n    speed: fast",
      "p.yaml:11:5: actions.1.speed: is not a field of this action; it has delay",
    ],
    ["    delay: 2 days\n", "", "p.yaml:9:5: actions.1.delay: is missing; write for example 3 days"],
    ["delay: 2 days", "delay: [2 days]", "p.yaml:10:5: actions.1.delay: expected one value, not a list or a group"],
    ["delay: 2 days", "delay: !!js/function 2", "Unresolved tag"],
    ["  - action: governor.votingDelay", "- action: governor.votingDelay", "p.yaml:9:"],
  ])("with %o as %o", (part, replacement, message) => {
    expect(valid).toContain(part);
    expect(() => read(valid.replace(part, replacement))).toThrow(message);
  });

  it.each([
    ["in a value", "deadbeef"],
    ["in a list", "[0x00, deadbeef]"],
    ["in a group", "[1, deadbeef]"],
    ["with a capital X", "0Xdeadbeef"],
    ["with half a byte", "0xdeadbee"],
  ])("with bytes that are none %s", (place, written) => {
    const types: Record<string, string> = { "in a list": "bytes[]", "in a group": "(uint8 n, bytes data)" };
    const call = `title: Set a flag
actions:
  - action: call
    target: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
    function: setFlag(${types[place] ?? "bytes"} flag)
    arguments:
      - ${written}
`;
    expect(() => read(call)).toThrow(
      /p\.yaml:6:5: actions\.0\.arguments: expected 0x and pairs of hexadecimal digits for /,
    );
  });

  it("tells every mistake at once", () => {
    expect(() => read(valid.replace("asset: FLT", "asset: DOGE").replace("2 days", "2"))).toThrow(
      /:6:5: .*\n.*p\.yaml:10:5: /s,
    );
  });

  it("with a description above the limit", () => {
    const long = valid.replace("One audit a year.", "x".repeat(1_000_000));
    expect(() => read(long)).toThrow(
      `p.yaml:2:1: description: expected at most ${maxDescriptionBytes} bytes, found 1000001; publish the long form elsewhere`,
    );
    expect(() => read(valid.replace("One audit", "x".repeat(3_000_000)))).toThrow(
      "expected at most 2000000 characters",
    );
  });

  it.each([
    "",
    "just text",
    "- a list",
    "title: x\nactions: []",
    "title: x\nactions: {}",
    "a: 1\n---\nb: 2",
    "actions: &a [*a]",
    "\u0000",
    "title: [",
    "title: x\nactions:\n  - governor.votingDelay",
  ])("that is %o", (text) => {
    expect(() => read(text)).toThrow(/^p\.yaml:\d+:\d+: /);
  });
});
