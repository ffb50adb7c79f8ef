import { decode, encode } from "ox/AbiParameters";
import { getAddress, type Hex, isAddress } from "viem";
import { joinBytes } from "#protocol/safe/abi-words.ts";
import { type SafeEffect, safeFunction } from "./safe-functions.ts";

export type FunctionCall = {
  name: string;
  effect: SafeEffect;
  args: readonly { name: string; type: string; value: string }[];
  /** False when the bytes are not those that the arguments encode to: something stands beside or behind them. */
  plain: boolean;
};

/** A call of a known function; null when the function is not known or its arguments cannot be read. */
export function functionCall(data: Hex): FunctionCall | null {
  const known = safeFunction(data);
  if (known === null) return null;
  const encoded: Hex = `0x${data.slice(10).toLowerCase()}`;
  const values = argumentsOf(known.inputs, encoded);
  if (values === null) return null;
  return {
    name: known.name,
    effect: known.effect,
    args: known.inputs.map(({ name, type }, index) => ({ name, type, value: argumentText(values[index]) })),
    plain: joinBytes(encode(known.inputs, values)) === encoded,
  };
}

function argumentsOf(inputs: readonly { name: string; type: string }[], encoded: Hex): readonly unknown[] | null {
  if (inputs.length === 0) return [];
  try {
    const values: unknown = decode(inputs, encoded);
    return Array.isArray(values) ? values : null;
  } catch {
    return null;
  }
}

function argumentText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(argumentText).join(", ")}]`;
  const text = String(value);
  return isAddress(text, { strict: false }) ? getAddress(text) : text;
}
