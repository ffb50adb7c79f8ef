import { arrayType } from "./array-type.ts";
import { domainFields } from "./domain-fields.ts";
import { isRecord } from "./is-record.ts";
import type { TypedData } from "./typed-data.ts";

/** Fields that stand in the data and in no type: a person reads them, and signs them not. */
export function unsignedFields(data: TypedData): string[] {
  const types = { ...data.types, EIP712Domain: domainFields(data) };
  return [
    ...unsignedIn(types, "EIP712Domain", data.domain, "domain"),
    ...unsignedIn(types, data.primaryType, data.message, "message"),
  ];
}

function unsignedIn(types: TypedData["types"], type: string, value: unknown, path: string): string[] {
  const array = arrayType(type);
  if (array !== null && Array.isArray(value)) {
    return value.flatMap((item, index) => unsignedIn(types, array.item, item, `${path}.${index}`));
  }
  const fields = Object.hasOwn(types, type) ? types[type] : undefined;
  if (fields === undefined || !isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = fields.find((other) => other.name === name);
    return field === undefined ? [`${path}.${name}`] : unsignedIn(types, field.type, inner, `${path}.${name}`);
  });
}
