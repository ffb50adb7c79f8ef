import type { TypedData, TypedField } from "./typed-data.ts";

/** The fields that a domain may have, in the order of EIP-712. */
const fields: readonly TypedField[] = [
  { name: "name", type: "string" },
  { name: "version", type: "string" },
  { name: "chainId", type: "uint256" },
  { name: "verifyingContract", type: "address" },
  { name: "salt", type: "bytes32" },
];

/** The domain's type as the data state it, otherwise the fields that are there. */
export function domainFields({ types, domain }: TypedData): readonly TypedField[] {
  return types.EIP712Domain ?? fields.filter(({ name }) => domain[name] !== undefined);
}
