import type { AbiParameter, Hex } from "viem";

/** Reads one value from the words of ABI-encoded data (hexadecimal digits without 0x), its head at `place`. */
type WordReader = (words: string, place: number) => unknown;

const WORD = 64;

/**
 * A decoder for plain numbers, addresses, fixed bytes, strings and bytes, many times faster than a general one;
 * null when a type asks for more. Answers what viem would, but for addresses, which stay in lower case.
 */
export function wordDecoder(parameters: readonly AbiParameter[]): ((data: Hex) => unknown[]) | null {
  const readers = parameters.map(({ type }) => readerOf(type));
  if (!readers.every((reader) => reader !== null)) return null;
  return (data) => {
    const words = data.slice(2);
    if (words.length < readers.length * WORD) throw new Error("the event's data is too short");
    return readers.map((read, index) => read(words, index * WORD));
  };
}

function readerOf(type: string): WordReader | null {
  const uint = /^uint(\d+)$/.exec(type);
  if (uint !== null) return Number(uint[1]) <= 48 ? readNumber : readBigInt;
  if (type === "address") return (words, place) => `0x${words.slice(place + 24, place + WORD)}`;
  if (type === "bool") return (words, place) => words.endsWith("1", place + WORD);
  if (type === "string") return (words, place) => Buffer.from(dynamic(words, place), "hex").toString("utf8");
  if (type === "bytes") return (words, place) => `0x${dynamic(words, place)}`;
  const bytes = /^bytes(\d+)$/.exec(type);
  if (bytes !== null) return (words, place) => `0x${words.slice(place, place + Number(bytes[1]) * 2)}`;
  return null;
}

function readBigInt(words: string, place: number): bigint {
  return BigInt(`0x${words.slice(place, place + WORD)}`);
}

function readNumber(words: string, place: number): number {
  return Number.parseInt(words.slice(place, place + WORD), 16);
}

function dynamic(words: string, place: number): string {
  const at = readNumber(words, place) * 2;
  const digits = readNumber(words, at) * 2;
  const content = words.slice(at + WORD, at + WORD + digits);
  if (content.length !== digits) throw new Error("the event's data is too short");
  return content;
}
