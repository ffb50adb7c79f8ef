import { concat, encodeAbiParameters, type Hex, keccak256, stringToHex } from "viem";
import { describe, expect, it } from "vitest";
import { createdParameters, proposalCreatedEvent, readProposalCreated } from "#protocol/governor/proposal-created.ts";

const account = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const created = (description: Hex) => ({
  data: encodeAbiParameters(createdParameters, [7n, account, [account], [5n], [""], ["0x01"], 10n, 20n, description]),
});

describe("a proposal as its event tells it", () => {
  it("has the event's own inputs, the description as bytes", () => {
    const types = createdParameters.map(({ name, type }) => `${type} ${name}`);
    const ofEvent = proposalCreatedEvent.inputs.map(({ name, type }) => `${type} ${name}`);
    expect(types).toEqual(ofEvent.map((input) => (input === "string description" ? "bytes description" : input)));
  });

  it.each([
    ["plain text", stringToHex("# Title\n\nText"), "# Title\n\nText"],
    ["a byte order mark", concat(["0xefbbbf", stringToHex("# Title")]), "# Title"],
    ["bytes that are no UTF-8", concat([stringToHex("# T"), "0xff", stringToHex("e")]), "# T\uFFFDe"],
    ["nothing", "0x", ""],
  ] as const)("is hashed from the description's bytes: %s", (_, bytes, text) => {
    expect(readProposalCreated(created(bytes))).toEqual({
      id: 7n,
      proposer: account,
      calls: [{ target: account, valueWei: 5n, data: "0x01" }],
      snapshotAt: 10,
      deadlineAt: 20,
      description: text,
      descriptionHash: keccak256(bytes),
    });
  });
});
