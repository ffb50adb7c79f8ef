import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import type { CertificationContracts } from "#protocol/certification/certification-contracts.ts";
import { tierFields, tierValues } from "#protocol/certification/tier-inputs.ts";
import { field } from "#protocol/input/field.ts";
import { brokenBounds, formatInputs, type Inputs, parseInputs, writeInputs } from "#protocol/input/inputs.ts";
import { withWords, wordText } from "#protocol/input/text-word.ts";
import { standingEffect } from "./standing-effect.ts";

const id = "certification.addTier";
const name = field({
  name: "name",
  label: "Name",
  kind: "bytes32",
  example: "Enterprise",
  help: "Up to 32 letters, or the 32 bytes themselves.",
});
const fields = [name, ...tierFields.map(({ number: _, ...one }) => one)];

/** Adds a tier with all that it asks for; the first one is that of every provider. */
export function addTier(context: ActionContext, { certification }: CertificationContracts): Action {
  // As the contract takes it: one list of 32 values.
  const call = callAction({
    id,
    domain: "certification",
    title: "Add a tier of providers",
    description:
      "Providers that meet all it asks for may enter it. Whatever is left out is not asked for. Every provider is in tier 0 at first. A tier is never taken back; votes move its figures.",
    fields: [name, field({ name: "values", label: "Values", kind: "json" })],
    timelock: context.timelock,
    target: certification,
    function: "addTier(bytes32 name, uint256[32] values)",
    sentence: (words) => `Add the tier "${wordText(words.name)}"`,
    riskHint: "treasury",
    effect: (inputs, client) => standingEffect(client, context, call.calls(inputs)),
    verify: ({ name: word = "" }, client, place) =>
      verifyEvent(certification, "TierAdded(uint8 indexed tier, bytes32 name)", { name: word }, client, place),
  });
  const asCalled = (inputs: Inputs): Inputs => ({
    name: inputs.name ?? "",
    values: JSON.stringify(tierValues(inputs).map(String)),
  });
  const { effect } = call;
  return {
    ...call,
    fields,
    parse: (input) => parseInputs(id, fields, withWords(input, ["name"])),
    write: (inputs) => writeInputs(fields, inputs),
    calls: (inputs) => call.calls(asCalled(inputs)),
    decode(calls) {
      const found = call.decode(calls);
      const values: unknown = JSON.parse(found?.inputs.values ?? "[]");
      if (found === null || !Array.isArray(values)) return null;
      const numbered = new Set(tierFields.map(({ number }) => number));
      // A value where there is no figure, which the contract refuses, is said by no field.
      if (values.some((value, number) => !numbered.has(number) && value !== "0")) return null;
      const ofFields = tierFields.map((one) => [one.name, String(values[one.number] ?? "0")]);
      return { ...found, inputs: { name: found.inputs.name ?? "", ...Object.fromEntries(ofFields) } };
    },
    describe: (inputs) => call.describe(asCalled(inputs)),
    outOfBounds: (inputs) => brokenBounds(fields, inputs),
    sentence(inputs) {
      const words = formatInputs(fields, inputs);
      const asked = tierFields
        .filter((one) => inputs[one.name] !== "0")
        .map((one) => `${one.label.charAt(0).toLowerCase()}${one.label.slice(1)} ${words[one.name]}`);
      return `Add the tier "${wordText(inputs.name)}", which asks for ${asked.join("; ")}`;
    },
    ...(effect === undefined
      ? {}
      : {
          effect: async (inputs, client) =>
            brokenBounds(fields, inputs).length > 0 ? null : effect(asCalled(inputs), client),
        }),
    verify: (inputs, client, place) => call.verify(asCalled(inputs), client, place),
  };
}
