import { type AbiParameter, getAddress, isAddress, isHex } from "viem";
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

/** The type of the value at a place within lists and tuples, by index; null where nothing stands. */
export function abiTypeAt(parameter: AbiParameter, [at, ...rest]: readonly (string | number)[]): string | null {
  if (at === undefined) return parameter.type;
  const components = "components" in parameter ? parameter.components : [];
  const part = elementOf(parameter) ?? components.find((component, index) => index === at || component.name === at);
  return part === undefined ? null : abiTypeAt(part, rest);
}

function fromPlain(parameter: AbiParameter, value: unknown): unknown {
  const { type } = parameter;
  const element = elementOf(parameter);
  if (element !== null) {
    const items = list.safeParse(value);
    if (!items.success) throw new RangeError(`expected a list for ${named(parameter)}`);
    const length = /\[(\d+)\]$/.exec(type)?.[1];
    if (length !== undefined && items.data.length !== Number(length)) {
      throw new RangeError(`expected ${length} values for ${named(parameter)}, found ${items.data.length}`);
    }
    return items.data.map((item, index) => fromPlain({ ...element, name: `${parameter.name ?? ""}[${index}]` }, item));
  }
  if (type === "tuple") {
    return tupleItems(parameter, value).map(([part, item]) => fromPlain(placed(parameter, part), item));
  }

  const parsed = scalar.safeParse(value);
  if (!parsed.success) throw new RangeError(`expected one value for ${named(parameter)}`);
  if (typeof parsed.data === "number" && !Number.isSafeInteger(parsed.data)) {
    throw new RangeError(`expected ${named(parameter)} in quotes, so that no digit is lost`);
  }
  const text = String(parsed.data);
  const kind = scalarKinds.find(({ pattern }) => pattern.test(type));
  if (kind === undefined) throw new RangeError(`${named(parameter)}: values of this type cannot be written`);
  const read = kind.read(text, type);
  if (read === null)
    throw new RangeError(`expected ${kind.expected(type)} for ${named(parameter)}, found ${shown(text)}`);
  return read;
}

type ScalarKind = {
  pattern: RegExp;
  expected(type: string): string;
  /** The value that the encoder takes, or null where the text is none of this type. */
  read(text: string, type: string): unknown;
};

const sizeOf = (type: string, fallback: number) => Number(/\d+$/.exec(type)?.[0] ?? fallback);

function integerRange(type: string): { least: bigint; most: bigint } {
  const bits = BigInt(sizeOf(type, 256));
  return type.startsWith("u")
    ? { least: 0n, most: 2n ** bits - 1n }
    : { least: -(2n ** (bits - 1n)), most: 2n ** (bits - 1n) - 1n };
}

/** Each checked against its type: an encoder takes a text without 0x for other bytes, and pads what is too short. */
const scalarKinds: readonly ScalarKind[] = [
  {
    pattern: /^u?int\d*$/,
    expected: (type) => `a whole number that fits ${type}`,
    read(text, type) {
      if (!/^-?\d{1,78}$/.test(text)) return null;
      const { least, most } = integerRange(type);
      const value = BigInt(text);
      return value < least || value > most ? null : value;
    },
  },
  {
    pattern: /^bool$/,
    expected: () => "true or false",
    read: (text) => (text === "true" ? true : text === "false" ? false : null),
  },
  {
    pattern: /^address$/,
    expected: () => "an address, 0x and 40 hexadecimal digits with a right checksum,",
    read: (text) => (isAddress(text) ? getAddress(text) : null),
  },
  {
    pattern: /^bytes$/,
    expected: () => "0x and pairs of hexadecimal digits",
    read: (text) => (isHex(text) && text.length % 2 === 0 ? text : null),
  },
  {
    pattern: /^bytes\d+$/,
    expected: (type) => `0x and ${sizeOf(type, 32) * 2} hexadecimal digits`,
    read: (text, type) => (isHex(text) && text.length === 2 + sizeOf(type, 32) * 2 ? text : null),
  },
  {
    pattern: /^string$/,
    expected: () => "text of whole characters",
    read: (text) => (text.isWellFormed() ? text : null),
  },
];

function shown(text: string): string {
  return JSON.stringify(text.length > 70 ? `${text.slice(0, 60)}...` : text);
}

/** A part of a tuple within a list, named with where it is. */
function placed(whole: AbiParameter, part: AbiParameter): AbiParameter {
  const inList = /\[\d+\]/.test(whole.name ?? "");
  return inList ? { ...part, name: `${whole.name}.${part.name ?? ""}` } : part;
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
  const strange = Object.keys(parts.data ?? {}).find((key) => !components.some(({ name }) => name === key));
  if (!items.success && strange !== undefined) {
    throw new RangeError(`expected the values of ${named(parameter)} alone, found ${shown(strange)}`);
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
