import type { z } from "zod";
import { addressSchema } from "#protocol/chain/deployment.ts";
import { safeVersion, wholeNumber } from "#protocol/safe/file/fields.ts";
import type { GivenAccount } from "#protocol/safe/file/safe-file.ts";

/** What was typed about the Safe beside the text; what is empty is left to the text. Throws with the field's name. */
export function givenAccount(typed: { chain: string; safe: string; version: string }): GivenAccount {
  return {
    chainId: field("Chain id", wholeNumber(256), typed.chain),
    safe: field("Address of the Safe", addressSchema, typed.safe),
    version: field("Version of the Safe", safeVersion, typed.version),
  };
}

function field<T>(name: string, schema: z.ZodType<T, string>, text: string): T | undefined {
  if (text.trim() === "") return undefined;
  const parsed = schema.safeParse(text.trim());
  if (parsed.success) return parsed.data;
  throw new Error(`${name}: ${parsed.error.issues[0]?.message ?? "not understood"}`);
}
