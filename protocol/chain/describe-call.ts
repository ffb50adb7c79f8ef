import { type AbiFunction, type AbiParameter, decodeFunctionData, encodeFunctionData, type Hex } from "viem";
import { abiText } from "./abi-value.ts";
import type { Call, CallArgument, DecodedCall } from "./call.ts";

/** "transfer(address to, uint256 amount)". */
export function signatureText({ name, inputs }: AbiFunction): string {
  return `${name}(${parameterList(inputs)})`;
}

function parameterList(parameters: readonly AbiParameter[]): string {
  return parameters.map((parameter) => `${typeText(parameter)} ${parameter.name ?? ""}`.trimEnd()).join(", ");
}

function typeText(parameter: AbiParameter): string {
  if (!("components" in parameter)) return parameter.type;
  return `(${parameterList(parameter.components)})${parameter.type.slice("tuple".length)}`;
}

/** The arguments, when the data is exactly what this function's encoder makes; otherwise null. */
export function decodeStrictly(abi: AbiFunction, data: Hex): readonly unknown[] | null {
  try {
    const { args = [] } = decodeFunctionData({ abi: [abi], data });
    const encoded = encodeFunctionData({
      abi: [abi],
      functionName: abi.name,
      args,
    });
    return encoded === data.toLowerCase() ? args : null;
  } catch {
    return null; // another function, or bytes that are not its arguments
  }
}

/** The call with its function and arguments; bare when the data is not exactly this function's. */
export function describeCall(abi: AbiFunction | null, call: Call): DecodedCall {
  const values = abi === null ? null : decodeStrictly(abi, call.data);
  if (abi === null || values === null) return { ...call, signature: null, args: [] };
  const args = abi.inputs.map(
    (parameter, index): CallArgument => ({
      name: parameter.name ?? "",
      type: parameter.type,
      value: abiText(parameter, values[index]),
    }),
  );
  return { ...call, signature: signatureText(abi), args };
}
