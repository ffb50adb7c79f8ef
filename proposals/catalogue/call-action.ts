import { type Address, type Client, encodeFunctionData, getAddress, toFunctionSelector } from "viem";
import { verifyExecution } from "#proposals/catalogue/verify/verify-execution.ts";
import { verifyParameter } from "#proposals/catalogue/verify/verify-parameter.ts";
import { abiLeaves, leafArguments, leafTexts, parseFunction } from "#protocol/chain/abi-leaves.ts";
import type { Call } from "#protocol/chain/call.ts";
import { decodeStrictly, describeCall } from "#protocol/chain/describe-call.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterValue } from "#protocol/chain/view-parameter.ts";
import type { RiskClass } from "#protocol/governor/risk-class.ts";
import type { Field } from "#protocol/input/field.ts";
import { InputError, type InputIssue } from "#protocol/input/input-error.ts";
import { brokenBounds, formatInputs, type Inputs, parseInputs, writeInputs } from "#protocol/input/inputs.ts";
import type { Action } from "./action.ts";
import type { ActionEffect } from "./action-effect.ts";
import type { ActionFact } from "./action-fact.ts";
import type { Verification, VerificationContext } from "./verification.ts";

export type CallActionSpec = Pick<Action, "id" | "domain" | "title" | "description" | "fields"> & {
  timelock: Address;
  /** The contract to call, or the asset field that names it. */
  target: Address | { assetField: string };
  /** The names of its arguments are the names of fields, except those in `fixed`. */
  function: string;
  fixed?: Readonly<Record<string, string>>;
  /** From the inputs in words. */
  sentence(words: Inputs, inputs: Inputs): string;
  riskHint: RiskClass | ((inputs: Inputs) => RiskClass);
  parameter?: Parameter | ((inputs: Inputs) => Parameter);
  /** What `parameter` can answer, as far as this can be listed. */
  parameters?: Parameter[];
  /** Finds by its id a parameter that is not listed. */
  findParameter?(id: string): Parameter | null;
  /** The value that the parameter then has, where it is not made of the inputs. */
  newValue?: string;
  /** What is wrong about fields taken together. */
  problems?(inputs: Inputs): InputIssue[];
  effect?(inputs: Inputs, client: Client): Promise<ActionEffect | null>;
  facts?(inputs: Inputs, client: Client): Promise<ActionFact[]>;
  /** Without one: the parameter is read back or, where there is none, the timelock's record of the call is looked up. */
  verify?(inputs: Inputs, client: Client, context: VerificationContext): Promise<Verification>;
};

/** An action that is one call of one known function. */
export function callAction(spec: CallActionSpec): Action {
  const { fields, fixed = {}, target, parameter, riskHint, problems = () => [] } = spec;
  const abi = parseFunction(spec.function);
  const selector = toFunctionSelector(abi);
  checkArguments(
    spec,
    abiLeaves(abi.inputs).map((leaf) => leaf.name),
  );

  const calls = (inputs: Inputs): Call[] => {
    const args = leafArguments(abi.inputs, { ...inputs, ...fixed });
    const data = encodeFunctionData({
      abi: [abi],
      functionName: abi.name,
      args,
    });
    const contract = typeof target === "string" ? target : getAddress(inputs[target.assetField] ?? "");
    return [{ target: contract, valueWei: 0n, data }];
  };
  const parameterOf = (inputs: Inputs) => (typeof parameter === "function" ? parameter(inputs) : (parameter ?? null));
  const parameters = spec.parameters ?? (typeof parameter === "object" ? [parameter] : []);
  const newValue = (inputs: Inputs) => {
    const found = parameterOf(inputs);
    if (found === null) return null;
    return spec.newValue ?? parameterValue(found.components, { ...fixed, ...inputs });
  };

  const outOfBounds = (inputs: Inputs) => {
    const label = (name: unknown) => fields.find((field) => field.name === name)?.label ?? spec.title;
    const broken = brokenBounds(fields, inputs);
    if (broken.length > 0) return broken;
    return problems(inputs).map(({ path: [name], message }) => `${label(name)}: ${message}`);
  };
  const { effect, facts } = spec;

  return {
    id: spec.id,
    domain: spec.domain,
    title: spec.title,
    description: spec.description,
    fields,
    parameters,
    parse(input) {
      const inputs = parseInputs(spec.id, fields, input);
      const issues = problems(inputs);
      if (issues.length > 0) throw new InputError(spec.id, issues);
      return inputs;
    },
    write: (inputs) => writeInputs(fields, inputs),
    calls,
    decode([call]) {
      if (call === undefined || call.valueWei !== 0n || !call.data.startsWith(selector)) return null;
      const asset = typeof target === "string" ? {} : { [target.assetField]: call.target };
      if (typeof target === "string" && call.target !== target) return null;
      const values = decodeStrictly(abi, call.data);
      if (values === null) return null;
      const texts = { ...leafTexts(abi.inputs, values), ...asset };
      if (Object.entries(fixed).some(([name, value]) => texts[name] !== value)) return null;
      const inputs = Object.fromEntries(fields.map(({ name }) => [name, texts[name] ?? ""]));
      return fields.every((field) => isOption(field, inputs[field.name] ?? "")) ? { inputs, count: 1 } : null;
    },
    describe: (inputs) => calls(inputs).map((call) => describeCall(abi, call)),
    outOfBounds,
    sentence: (inputs) => spec.sentence(formatInputs(fields, inputs), inputs),
    riskHint: (inputs) => (typeof riskHint === "function" ? riskHint(inputs) : riskHint),
    parameter: parameterOf,
    parameterId: (inputs) => parameterOf(inputs)?.id ?? null,
    findParameter: (id) => parameters.find((found) => found.id === id) ?? spec.findParameter?.(id) ?? null,
    newValue,
    ...(effect === undefined
      ? {}
      : { effect: async (inputs, client) => (outOfBounds(inputs).length > 0 ? null : effect(inputs, client)) }),
    ...(facts === undefined ? {} : { facts }),
    verify(inputs, client, context) {
      if (spec.verify !== undefined) return spec.verify(inputs, client, context);
      const found = parameterOf(inputs);
      const value = newValue(inputs);
      return found === null || value === null
        ? verifyExecution(spec.timelock, calls(inputs), client, context)
        : verifyParameter(found, value, client, context);
    },
  };
}

/** Arguments that nothing fills, or fields that no argument takes, are a mistake in the definition. */
function checkArguments({ id, fields, fixed = {}, target }: CallActionSpec, names: readonly string[]): void {
  const given = [...fields.map((field) => field.name), ...Object.keys(fixed)];
  const used = typeof target === "string" ? names : [...names, target.assetField];
  const odd = [...used.filter((name) => !given.includes(name)), ...given.filter((name) => !used.includes(name))];
  if (odd.length > 0) throw new Error(`${id}: arguments and fields differ in ${odd.join(", ")}`);
}

function isOption({ options }: Field, raw: string): boolean {
  return options === null || options.some(({ value }) => value === raw);
}
