import { type AbiFunction, encodeFunctionData, getAddress } from "viem";
import { z } from "zod";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { verifyExecution } from "#proposals/catalogue/verify/verify-execution.ts";
import { parseFunction } from "#protocol/chain/abi-leaves.ts";
import { abiTypeAt, abiValueOf } from "#protocol/chain/abi-value.ts";
import type { Call } from "#protocol/chain/call.ts";
import { describeCall } from "#protocol/chain/describe-call.ts";
import { field } from "#protocol/input/field.ts";
import { InputError } from "#protocol/input/input-error.ts";
import { brokenBounds, formatInputs, type Inputs, parseInputs, writeInputs } from "#protocol/input/inputs.ts";

const id = "call";

const fields = [
  field({ name: "target", label: "Contract", kind: "address" }),
  field({
    name: "function",
    label: "Function",
    kind: "text",
    min: "3",
    max: "2000",
    help: "Its signature with types, and names if you like.",
    example: "setFee(uint256 feeBps)",
  }),
  field({
    name: "arguments",
    label: "Arguments",
    kind: "json",
    fallback: "[]",
    help: "In the order of the function.",
  }),
  field({
    name: "value",
    label: "ETH to send",
    kind: "tokens",
    unit: "ETH",
    decimals: 18,
    fallback: "0 ETH",
  }),
];

/** Any call. Once on the chain its meaning is gone, so it decodes to an unknown call and its effect is not known. */
export function genericCall({ timelock }: ActionContext): Action {
  return {
    id,
    domain: "any contract",
    title: "Call any contract",
    description: "Shown as an unknown call in the riskiest class, unless the policy table knows it.",
    fields,
    parameters: [],
    parse(input) {
      const inputs = parseInputs(id, fields, input);
      encodeCall(inputs);
      return inputs;
    },
    isText: (input, [name, ...place]) => name === "arguments" && typeAt(input, place) === "string",
    write: (inputs) => writeInputs(fields, inputs),
    calls: (inputs) => [encodeCall(inputs).call],
    decode: () => null,
    describe(inputs) {
      const { abi, call } = encodeCall(inputs);
      return [describeCall(abi, call)];
    },
    outOfBounds: (inputs) => brokenBounds(fields, inputs),
    sentence(inputs) {
      const { abi, call } = encodeCall(inputs);
      const args = describeCall(abi, call).args.map(({ name, type, value }) => `${name || type} ${value}`);
      const value = call.valueWei === 0n ? "" : `, sending ${formatInputs(fields, inputs).value}`;
      return `Call ${abi.name} of ${call.target}${args.length === 0 ? "" : ` with ${args.join(", ")}`}${value}`;
    },
    riskHint: () => "constitutional",
    parameter: () => null,
    parameterId: () => null,
    findParameter: () => null,
    newValue: () => null,
    verify: (inputs, client, context) => verifyExecution(timelock, [encodeCall(inputs).call], client, context),
  };
}

function encodeCall(inputs: Inputs): { abi: AbiFunction; call: Call } {
  const abi = reported("function", () => parseFunction(inputs.function ?? ""));
  const data = reported("arguments", () => {
    const args = abiValueOf({ name: abi.name, type: "tuple", components: abi.inputs }, inputs.arguments ?? "[]");
    const values = abi.inputs.map((_, index) => (Array.isArray(args) ? args[index] : undefined));
    return encodeFunctionData({
      abi: [abi],
      functionName: abi.name,
      args: values,
    });
  });
  return {
    abi,
    call: {
      target: getAddress(inputs.target ?? ""),
      valueWei: BigInt(inputs.value ?? "0"),
      data,
    },
  };
}

const signed = z.object({ function: z.string() });

/** The type of a value among the arguments; null where there is none, or no function. */
function typeAt(input: unknown, place: readonly (string | number)[]): string | null {
  const said = signed.safeParse(input);
  if (!said.success) return null;
  try {
    return abiTypeAt({ type: "tuple", components: parseFunction(said.data.function).inputs }, place);
  } catch {
    return null;
  }
}

function reported<T>(name: string, attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new InputError(id, [{ path: [name], message }]);
  }
}
