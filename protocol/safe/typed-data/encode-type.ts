import type { TypedData } from "./typed-data.ts";

/** encodeType of EIP-712: the struct, then those that it refers to, by name. */
export function encodeType(types: TypedData["types"], struct: string): string {
  const others = [...structsOf(types, struct, new Set())].filter((name) => name !== struct).sort();
  return [struct, ...others]
    .map((name) => `${name}(${(types[name] ?? []).map((field) => `${field.type} ${field.name}`).join(",")})`)
    .join("");
}

function structsOf(types: TypedData["types"], struct: string, found: Set<string>): Set<string> {
  const fields = Object.hasOwn(types, struct) ? types[struct] : undefined;
  if (fields === undefined || found.has(struct)) return found;
  found.add(struct);
  for (const { type } of fields) structsOf(types, type.replace(/\[.*$/, ""), found);
  return found;
}
