import type { Address } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import { verifyExecution } from "#proposals/catalogue/verify/verify-execution.ts";
import { abiLeaves, parseFunction } from "#protocol/chain/abi-leaves.ts";
import { parseEvent } from "#protocol/chain/parameter-event.ts";
import type { Field } from "#protocol/input/field.ts";
import type { FileAction } from "./action-file.ts";
import { compileCurrent } from "./compile-current.ts";
import { compileFileField } from "./compile-file-field.ts";
import { DefinitionError, located } from "./definition-error.ts";

/** An action of an action file. Throws `DefinitionError`, which names the key that is wrong. */
export function compileFileAction(fileId: string, definition: FileAction, target: Address, timelock: Address): Action {
  const id = `${fileId}.${definition.id}`;
  const names = located(["call"], () => abiLeaves(parseFunction(definition.call).inputs)).map((leaf) => leaf.name);
  const { fields, fixed } = compileArguments(definition, names);
  located(["event"], () => (definition.event === undefined ? null : parseEvent(definition.event)));
  const template = compileSentence(definition.sentence, fields);
  const verify = definition.verify ?? (definition.current === undefined ? "execution" : "current");
  const current = compileCurrent({
    id,
    fileId,
    definition,
    target,
    fields,
    fixed,
  });
  const { event } = definition;
  if (verify === "event" && event === undefined) throw new DefinitionError(["verify"], "needs the key event");
  if (verify === "current" && current === null) throw new DefinitionError(["verify"], "needs the key current");

  const action = callAction({
    id,
    domain: fileId,
    title: definition.title,
    description: definition.description ?? "",
    fields,
    fixed,
    timelock,
    target,
    function: definition.call,
    sentence: template,
    riskHint: definition.class,
    ...current,
  });
  if (verify === "event" && event !== undefined) {
    return {
      ...action,
      verify: (inputs, client, context) => verifyEvent(target, event, { ...inputs, ...fixed }, client, context),
    };
  }
  if (verify === "execution") {
    return {
      ...action,
      verify: (inputs, client, context) => verifyExecution(timelock, action.calls(inputs), client, context),
    };
  }
  return action;
}

function compileArguments({ arguments: given }: FileAction, names: readonly string[]) {
  if (names.includes("")) throw new DefinitionError(["call"], "needs a name for every argument");
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new DefinitionError(["call"], `has two arguments named ${twice}`);
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) {
      throw new DefinitionError(
        ["arguments", name],
        `is not an argument of call; it has ${names.join(", ") || "none"}`,
      );
    }
  }
  const fields: Field[] = [];
  const fixed: Record<string, string> = {};
  for (const name of names) {
    const argument = given[name];
    if (argument === undefined) throw new DefinitionError(["arguments"], `lack ${name}`);
    if ("fixed" in argument) fixed[name] = argument.fixed;
    else fields.push(compileFileField(name, argument, ["arguments", name]));
  }
  return { fields, fixed };
}

function compileSentence(sentence: string, fields: readonly Field[]) {
  for (const [, name = ""] of sentence.matchAll(/\{(\w*)\}/g)) {
    if (!fields.some((field) => field.name === name)) {
      const names = fields.map((field) => `{${field.name}}`).join(", ");
      throw new DefinitionError(
        ["sentence"],
        `has {${name}}, expected ${names === "" ? "no braces" : `one of ${names}`}`,
      );
    }
  }
  return (words: Readonly<Record<string, string>>) =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? "");
}
