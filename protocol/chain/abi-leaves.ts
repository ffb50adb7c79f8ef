import { type AbiFunction, type AbiParameter, parseAbi } from "viem";
import { abiText, abiValueOf } from "./abi-value.ts";

/** A named value inside a function's arguments or results, however deep in tuples. */
export type AbiLeaf = { name: string; parameter: AbiParameter };

/** "setFoo(uint256 x)" or "function setFoo(uint256 x)". Throws with what is wrong about the text. */
export function parseFunction(signature: string): AbiFunction {
  const [item] = parseAbi([signature.startsWith("function ") ? signature : `function ${signature}`] as string[]);
  if (item?.type !== "function") throw new Error(`expected a function, found ${signature}`);
  return item;
}

export function abiLeaves(parameters: readonly AbiParameter[]): AbiLeaf[] {
  return parameters.flatMap((parameter) => {
    if (parameter.type === "tuple" && "components" in parameter) return abiLeaves(parameter.components);
    return [{ name: parameter.name ?? "", parameter }];
  });
}

/** The leaves of decoded values, by name, as text. */
export function leafTexts(parameters: readonly AbiParameter[], values: readonly unknown[]): Record<string, string> {
  const entries = parameters.flatMap((parameter, index): [string, string][] => {
    const value = values[index];
    if (parameter.type === "tuple" && "components" in parameter) {
      return Object.entries(leafTexts(parameter.components, tupleValues(parameter.components, value)));
    }
    return [[parameter.name ?? "", abiText(parameter, value)]];
  });
  return Object.fromEntries(entries);
}

/** The reverse of `leafTexts`: the arguments for the encoder. */
export function leafArguments(parameters: readonly AbiParameter[], texts: Readonly<Record<string, string>>): unknown[] {
  return parameters.map((parameter) => {
    if (parameter.type !== "tuple" || !("components" in parameter)) {
      return abiValueOf(parameter, texts[parameter.name ?? ""] ?? "");
    }
    const values = leafArguments(parameter.components, texts);
    return Object.fromEntries(parameter.components.map((part, index) => [part.name ?? "", values[index]]));
  });
}

function tupleValues(components: readonly AbiParameter[], value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const entries = new Map(Object.entries(value ?? {}));
  return components.map((part) => entries.get(part.name ?? ""));
}
