import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import { MOST_FIGURES } from "#protocol/certification/certificate-kind.ts";
import type { CertificationContracts } from "#protocol/certification/certification-contracts.ts";
import { field } from "#protocol/input/field.ts";
import type { InputIssue } from "#protocol/input/input-error.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import { withWords, wordText } from "#protocol/input/text-word.ts";

const SCHEMA = /^uint32 provider, bytes32 \w+((?:, uint32 \w+)*)$/;

/** Adds a kind of certificate, and its schema at EAS. No tier asks for it until a vote says so. */
export function addKind({ timelock }: ActionContext, { certification }: CertificationContracts): Action {
  const action = callAction({
    id: "certification.addKind",
    domain: "certification",
    title: "Add a kind of certificate",
    description:
      "Attesters whom votes accept may then certify it. Its schema is registered at EAS, and is its for good; no tier asks for the kind until a vote says how many attesters it needs. There are 8 kinds at most, with 8 figures over all of them.",
    fields: [
      field({
        name: "name",
        label: "Name",
        kind: "bytes32",
        example: "ISO 27001",
        help: "Up to 32 letters, or the 32 bytes themselves.",
      }),
      field({
        name: "schema",
        label: "Schema",
        kind: "text",
        min: "1",
        max: "500",
        example: "uint32 provider, bytes32 evidenceHash, uint32 level",
        help: "As EAS writes it: the provider, a hash of the evidence, and each figure. No two kinds have the same.",
      }),
      field({
        name: "figures",
        label: "Figures",
        kind: "integer",
        unit: "figures",
        min: "0",
        max: `${MOST_FIGURES}`,
        example: "1 figures",
        help: "How many the schema has.",
      }),
    ],
    timelock,
    target: certification,
    function: "addKind(bytes32 name, string schema, uint8 figures)",
    sentence: (words) => `Add the kind of certificate "${wordText(words.name)}" with ${words.figures}: ${words.schema}`,
    riskHint: "constitutional",
    problems: schemaProblems,
    verify: ({ name = "" }, client, place) =>
      verifyEvent(
        certification,
        "KindAdded(uint8 indexed kind, bytes32 name, bytes32 indexed schemaUid, string schema, uint8 figures, uint8 firstFigure)",
        { name },
        client,
        place,
      ),
  });
  return { ...action, parse: (input) => action.parse(withWords(input, ["name"])) };
}

/** What the contract cannot see: that attestations by the schema are what it will read. */
function schemaProblems({ schema = "", figures = "0" }: Inputs): InputIssue[] {
  const [whole, listed = ""] = SCHEMA.exec(schema) ?? [];
  if (whole === undefined) {
    const message = 'expected "uint32 provider, bytes32 evidenceHash" and ", uint32 NAME" for each figure';
    return [{ path: ["schema"], message }];
  }
  const count = listed.split(",").length - 1;
  if (`${count}` === figures) return [];
  return [{ path: ["figures"], message: `is ${figures}, and the schema has ${count}` }];
}
