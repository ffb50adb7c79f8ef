import { getAddress, isAddress, isHex, size, toFunctionSelector, zeroAddress } from "viem";
import type { Field, FieldKind } from "#protocol/input/field.ts";
import { addressList } from "./address-list.ts";
import { parseDuration, writeDuration } from "./duration.ts";
import type { FieldText } from "./field-text.ts";
import { parsePercentage, writePercentage } from "./percentage.ts";
import { parsePointInTime, writePointInTime } from "./point-in-time.ts";
import { formatScaledNumber, parseScaledNumber, writeScaledNumber } from "./scaled-number.ts";

const same = (raw: string) => raw;

const amount: FieldText = {
  expected: ({ unit, decimals }) =>
    `an amount${unit === null ? "" : ` in ${unit}`}${decimals === 0 ? "" : ` with at most ${decimals} decimals`}`,
  parse: (text, field) => parseScaledNumber(withoutUnit(text, field), field.decimals).toString(),
  write: (raw, field) => withUnit(writeScaledNumber(BigInt(raw), field.decimals), field),
  format: (raw, field) => withUnit(formatScaledNumber(BigInt(raw), field.decimals), field),
};

const choice: FieldText = {
  expected: ({ options }) => `one of ${(options ?? []).map((option) => option.label).join(", ")}`,
  parse(text, { options }) {
    const choices = options ?? [];
    // Where labels are numbers themselves, a value would be taken for another label.
    const byValue = choices.every(({ label }) => Number.isNaN(Number(label)));
    const found =
      choices.find((option) => option.label === text) ??
      choices.find((option) => byValue && option.value.toLowerCase() === text.toLowerCase());
    if (found === undefined) throw new RangeError(`${JSON.stringify(text)} is not among them`);
    return found.value;
  },
  write: (raw, { options }) => (options ?? []).find((option) => option.value === raw)?.label ?? raw,
};

function bytesOf(length: number | null): FieldText {
  return {
    expected: () => `0x and ${length === null ? "pairs of" : length * 2} hexadecimal digits`,
    parse: (text) => parseBytes(text, length),
    write: same,
  };
}

function parseBytes(text: string, length: number | null): string {
  if (!isHex(text) || text.length % 2 !== 0 || (length !== null && size(text) !== length)) {
    throw new RangeError(`${JSON.stringify(shortened(text))} is not`);
  }
  return text.toLowerCase();
}

const address: FieldText = {
  expected: () => "an address: 0x and 40 hexadecimal digits",
  parse(text, { allowZero }) {
    if (!isAddress(text, { strict: false })) throw new RangeError(`${JSON.stringify(shortened(text))} is not one`);
    if (!isAddress(text)) {
      throw new RangeError(
        `the checksum of ${text} is wrong, so at least one character is; copy it again from its source`,
      );
    }
    if (text === zeroAddress && !allowZero) throw new RangeError("the zero address belongs to nobody");
    return getAddress(text);
  },
  write: same,
};

export const fieldKinds: Record<FieldKind, FieldText> = {
  seconds: {
    expected: () => "a duration",
    parse: (text) => parseDuration(text).toString(),
    write: (raw) => writeDuration(BigInt(raw)),
  },
  time: {
    expected: () => "a date, with a time in UTC or without",
    parse: (text) => parsePointInTime(text).toString(),
    write: (raw) => writePointInTime(BigInt(raw)),
  },
  bps: {
    expected: () => "a percentage",
    parse: (text) => parsePercentage(text).toString(),
    write: (raw) => writePercentage(BigInt(raw)),
  },
  tokens: amount,
  decimal: amount,
  integer: {
    ...amount,
    expected: ({ unit }) => `a whole number${unit === null ? "" : ` of ${unit}`}`,
    parse(text, field) {
      const digits = withoutUnit(text, field);
      const negative = digits.startsWith("-");
      const value = parseScaledNumber(negative ? digits.slice(1) : digits, 0);
      return (negative ? -value : value).toString();
    },
  },
  address,
  addresses: addressList(address),
  asset: choice,
  class: choice,
  choice,
  boolean: {
    expected: () => "true or false",
    parse(text) {
      if (text !== "true" && text !== "false") throw new RangeError(`${JSON.stringify(text)} is neither`);
      return text;
    },
    write: same,
  },
  text: {
    expected: () => "text",
    parse(text) {
      if (!text.isWellFormed()) throw new RangeError("it holds half of a character");
      return text;
    },
    write: same,
  },
  bytes: bytesOf(null),
  bytes32: bytesOf(32),
  bytes4: {
    expected: () => "a function signature, or its selector as 0x and 8 hexadecimal digits",
    parse(text) {
      if (text.startsWith("0x")) return parseBytes(text, 4);
      if (!/^[A-Za-z_$][\w$]*\(.*\)$/.test(text)) throw new RangeError(`${JSON.stringify(shortened(text))} is neither`);
      return toFunctionSelector(text);
    },
    write: same,
  },
  json: {
    expected: () => "a list",
    parse(text) {
      const value = plainList(parseJson(text));
      if (!Array.isArray(value)) throw new RangeError(`${JSON.stringify(shortened(text))} is not one`);
      return JSON.stringify(value);
    },
    write: same,
  },
};

function withUnit(number: string, { unit }: Field): string {
  return unit === null ? number : `${number}${unit === "%" ? "" : " "}${unit}`;
}

function withoutUnit(text: string, { unit }: Field): string {
  const [number = "", written, ...rest] = text.split(/ +/);
  if (written === undefined) return unit !== null && number.endsWith(unit) ? number.slice(0, -unit.length) : number;
  if (rest.length > 0 || written !== unit) {
    throw new RangeError(
      unit === null ? `${JSON.stringify(text)} has a unit where none is` : `${JSON.stringify(text)} is not in ${unit}`,
    );
  }
  return number;
}

function shortened(text: string): string {
  return text.length > 70 ? `${text.slice(0, 60)}... (${text.length} characters)` : text;
}

/** Lists of texts only, so that no number was rounded on its way here. */
function plainList(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainList);
  if (typeof value === "string" || typeof value === "boolean") return String(value);
  if (Number.isSafeInteger(value)) return String(value);
  throw new RangeError(`${JSON.stringify(value)} must be a text in quotes, true, false or a list`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError(`${JSON.stringify(shortened(text))} is not JSON`);
  }
}
