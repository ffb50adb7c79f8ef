import { InputError } from "#protocol/input/input-error.ts";
import { type SafeHashes, safeHashes } from "#protocol/safe/safe-hashes.ts";
import { domainFields } from "./domain-fields.ts";
import { hashStruct } from "./encode-value.ts";
import type { TypedData } from "./typed-data.ts";

/** The hashes of typed data, whoever signs them. Throws `InputError`. */
export function typedDataHashes(data: TypedData): SafeHashes {
  if (!Object.hasOwn(data.types, data.primaryType)) {
    throw new InputError("typed data", [{ path: ["primaryType"], message: "expected the name of a struct in types" }]);
  }
  const types = { ...data.types, EIP712Domain: domainFields(data) };
  return safeHashes(
    hashStruct(types, "EIP712Domain", data.domain, ["domain"]),
    hashStruct(types, data.primaryType, data.message, ["message"]),
  );
}
