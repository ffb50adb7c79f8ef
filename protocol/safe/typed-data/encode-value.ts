import { keccak256 } from "ox/Hash";
import type { Hex } from "viem";
import { InputError } from "#protocol/input/input-error.ts";
import { joinBytes } from "#protocol/safe/abi-words.ts";
import { typeHash } from "#protocol/safe/type-hash.ts";
import { arrayType } from "./array-type.ts";
import { encodeLeaf } from "./encode-leaf.ts";
import { encodeType } from "./encode-type.ts";
import { isRecord } from "./is-record.ts";
import type { TypedData } from "./typed-data.ts";

type Path = readonly (string | number)[];

/** A file can refer to itself, and then has no end. */
const deepest = 100;

/** hashStruct of EIP-712. Throws `InputError` with the path of what does not fit its type. */
export function hashStruct(types: TypedData["types"], struct: string, value: unknown, path: Path): Hex {
  if (path.length > deepest) refuse(path.slice(0, 1), `is nested more than ${deepest} deep`);
  if (!isRecord(value)) refuse(path, `expected the fields of ${struct}`);
  const words = (types[struct] ?? []).map(({ name, type }) => {
    const field = Object.hasOwn(value, name) ? value[name] : undefined;
    if (field === undefined) refuse([...path, name], `expected a value of type ${type}, found none`);
    return encodeValue(types, type, field, [...path, name]);
  });
  return keccak256(joinBytes(typeHash(encodeType(types, struct)), ...words));
}

function encodeValue(types: TypedData["types"], type: string, value: unknown, path: Path): Hex {
  const array = arrayType(type);
  if (array !== null) {
    if (!Array.isArray(value)) refuse(path, `expected a list of ${array.item}`);
    if (array.length !== null && value.length !== array.length) {
      refuse(path, `expected a list of ${array.length}, found ${value.length}`);
    }
    return keccak256(joinBytes(...value.map((item, index) => encodeValue(types, array.item, item, [...path, index]))));
  }
  if (Object.hasOwn(types, type)) return hashStruct(types, type, value, path);
  if (typeof value !== "string") refuse(path, `expected a value of type ${type}`);
  try {
    return encodeLeaf(type, value);
  } catch (error) {
    if (error instanceof RangeError) refuse(path, error.message);
    throw error;
  }
}

function refuse(path: Path, message: string): never {
  throw new InputError("typed data", [{ path: [...path], message }]);
}
