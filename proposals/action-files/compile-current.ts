import type { Address } from "viem";
import type { CallActionSpec } from "#proposals/catalogue/call-action.ts";
import { abiLeaves, leafArguments, parseFunction } from "#protocol/chain/abi-leaves.ts";
import { type ParameterEventSpec, parameterEvent, parseEvent } from "#protocol/chain/parameter-event.ts";
import { parameterValue, viewParameter } from "#protocol/chain/view-parameter.ts";
import type { Field } from "#protocol/input/field.ts";
import { writeFieldText } from "#protocol/input/field-text.ts";
import { fieldSchema, type Inputs } from "#protocol/input/inputs.ts";
import type { FileAction } from "./action-file.ts";
import { compileFileField } from "./compile-file-field.ts";
import { DefinitionError, located } from "./definition-error.ts";

type Subject = {
  id: string;
  fileId: string;
  definition: FileAction;
  target: Address;
  fields: readonly Field[];
  fixed: Readonly<Record<string, string>>;
};

/** The value that an action of a file changes: one, or one for each choice of the view's arguments. */
export function compileCurrent(
  subject: Subject,
): Pick<CallActionSpec, "parameter" | "findParameter" | "newValue"> | null {
  const { definition, target, fileId, id, fields, fixed } = subject;
  const { current, event } = definition;
  if (current === undefined) return null;
  const view = located(["current", "view"], () => parseFunction(current.view));
  const known = new Set([...fields.map((field) => field.name), ...Object.keys(fixed)]);
  for (const { name } of abiLeaves(view.inputs)) {
    if (!known.has(name))
      throw new DefinitionError(["current", "view"], `takes ${name || "an unnamed argument"}, which call does not`);
  }
  const components = compileComponents(
    subject,
    abiLeaves(view.outputs).map((leaf) => leaf.name),
  );
  const becomes = current.becomes;

  const baseId = `${fileId}.${current.id ?? definition.id}`;
  const names = abiLeaves(view.inputs).map((leaf) => leaf.name);
  const parameterOf = (inputs: Inputs) => {
    const texts = { ...inputs, ...fixed };
    const given = names.map((name) => texts[name] ?? "");
    return viewParameter({
      id: [baseId, ...given].join("."),
      label: [current.label, ...given].join(" "),
      domain: fileId,
      contract: definition.contract,
      address: target,
      actionId: id,
      view: current.view,
      args: leafArguments(view.inputs, texts),
      components,
      event: event === undefined || becomes !== undefined ? null : changeEvent(target, event, components, fixed),
    });
  };
  return {
    parameter: names.length === 0 ? parameterOf({}) : parameterOf,
    findParameter(wanted) {
      const given = wanted.startsWith(`${baseId}.`) ? wanted.slice(baseId.length + 1).split(".") : [];
      if (names.length === 0 || given.length !== names.length) return null;
      const texts = Object.fromEntries(names.map((name, index) => [name, given[index] ?? ""]));
      const isMeant = names.every((name) => isValue(fields, name, texts[name] ?? ""));
      return isMeant ? parameterOf(texts) : null;
    },
    ...(becomes === undefined
      ? {}
      : {
          newValue: located(["current", "becomes"], () => parameterValue(components, becomes)),
        }),
  };
}

function isValue(fields: readonly Field[], name: string, raw: string): boolean {
  const field = fields.find((other) => other.name === name);
  return field === undefined || fieldSchema(field).safeParse(writeFieldText(field, raw)).data === raw;
}

function compileComponents({ definition, fields }: Subject, results: readonly string[]): [Field, ...Field[]] {
  const described = definition.current?.results ?? {};
  const components = results.flatMap((name) => {
    const result = described[name];
    if (result !== undefined) return [compileFileField(name, result, ["current", "results", name])];
    return fields.filter((field) => field.name === name);
  });
  const [first, ...rest] = components;
  if (first === undefined) {
    throw new DefinitionError(
      ["current", "view"],
      "has no result named like an argument of call; name one so, or describe it in results",
    );
  }
  return [first, ...rest];
}

/** Only an event that carries the whole new value can tell the history of a parameter. */
function changeEvent(
  address: Address,
  event: string,
  components: readonly Field[],
  fixed: Readonly<Record<string, string>>,
) {
  const names = parseEvent(event).inputs.map((input) => input.name ?? "");
  if (!components.every((component) => names.includes(component.name))) return null;
  const only = Object.fromEntries(Object.entries(fixed).filter(([name]) => names.includes(name)));
  const spec: ParameterEventSpec = {
    address,
    event,
    old: null,
    new: components.map((component) => component.name),
    only,
  };
  return parameterEvent(spec);
}
