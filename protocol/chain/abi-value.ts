import { type AbiParameter, getAddress } from "viem";
import { z } from "zod";

const list = z.array(z.unknown());
const group = z.record(z.string(), z.unknown());
const scalar = z.union([z.string(), z.number(), z.bigint(), z.boolean()]);

type Components = { components?: readonly AbiParameter[] };

/** An ABI value as text: integers in decimal, addresses with their checksum, lists and tuples as JSON. `abiValueOf` reads it back. */
export function abiText(parameter: AbiParameter, value: unknown): string {
  const plain = plainValue(parameter, value);
  return typeof plain === "string" ? plain : JSON.stringify(plain);
}

function plainValue(parameter: AbiParameter, value: unknown): unknown {
  const element = elementOf(parameter);
  if (element !== null) return list.parse(value).map((item) => plainValue(element, item));
  if (parameter.type === "tuple") return tupleItems(parameter, value).map(([part, item]) => plainValue(part, item));
  const text = String(scalar.parse(value));
  return parameter.type === "address" ? getAddress(text) : text;
}

/** Reads a text into the value that the ABI encoder takes. Throws `RangeError` in words. */
export function abiValueOf(parameter: AbiParameter, text: string): unknown {
  return fromPlain(parameter, elementOf(parameter) === null && parameter.type !== "tuple" ? text : parseJson(text));
}

function fromPlain(parameter: AbiParameter, value: unknown): unknown {
  const { type } = parameter;
  const element = elementOf(parameter);
  if (element !== null) {
    const items = list.safeParse(value);
    if (!items.success) throw new RangeError(`expected a list for ${named(parameter)}`);
    return items.data.map((item) => fromPlain(element, item));
  }
  if (type === "tuple") return tupleItems(parameter, value).map(([part, item]) => fromPlain(part, item));

  const parsed = scalar.safeParse(value);
  if (!parsed.success) throw new RangeError(`expected one value for ${named(parameter)}`);
  const text = String(parsed.data);
  if (/^u?int/.test(type)) {
    if (!/^-?\d+$/.test(text))
      throw new RangeError(`expected a whole number for ${named(parameter)}, found ${JSON.stringify(text)}`);
    return BigInt(text);
  }
  if (type === "bool") {
    if (text !== "true" && text !== "false") throw new RangeError(`expected true or false for ${named(parameter)}`);
    return text === "true";
  }
  return text;
}

/** Tuples come from the decoder as objects when all parts have names, and as lists otherwise. */
function tupleItems(parameter: AbiParameter & Components, value: unknown): [AbiParameter, unknown][] {
  const components = parameter.components ?? [];
  const items = list.safeParse(value);
  const parts = group.safeParse(value);
  if (!items.success && !parts.success) throw new RangeError(`expected a list for ${named(parameter)}`);
  if (items.success && items.data.length !== components.length) {
    throw new RangeError(`expected ${components.length} values for ${named(parameter)}, found ${items.data.length}`);
  }
  return components.map((part, index) => [part, items.success ? items.data[index] : parts.data?.[part.name ?? ""]]);
}

function elementOf(parameter: AbiParameter): AbiParameter | null {
  const match = /^(.*)\[\d*\]$/.exec(parameter.type);
  return match?.[1] === undefined ? null : { ...parameter, type: match[1] };
}

function named({ name, type }: AbiParameter): string {
  return name === undefined || name === "" ? type : `${name} (${type})`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError(`expected a list, found ${JSON.stringify(text)}`);
  }
}
