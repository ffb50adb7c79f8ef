import { parseArgs } from "node:util";
import type { z } from "zod";
import { addressSchema } from "#protocol/chain/deployment.ts";
import { safeVersion, wholeNumber } from "#protocol/safe/file/fields.ts";
import type { GivenAccount } from "#protocol/safe/file/safe-file.ts";

export type SafeHashOptions = { file: string; format: "text" | "json"; given: GivenAccount };

export const usage =
  "Usage: npm run safe-hash -- FILE [--chain ID] [--safe ADDRESS] [--safe-version VERSION] [--format text|json]";

export function safeHashOptions(args: readonly string[]): SafeHashOptions {
  const { values, positionals } = parse([...args]);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) {
    throw new Error(`Expected one file with a Safe transaction or message, found ${positionals.length}.\n${usage}`);
  }
  const { format = "text" } = values;
  if (format !== "text" && format !== "json") throw new Error(`--format ${format}: expected text or json`);
  return {
    file,
    format,
    given: {
      chainId: option("--chain", wholeNumber(256), values.chain),
      safe: option("--safe", addressSchema, values.safe),
      version: option("--safe-version", safeVersion, values["safe-version"]),
    },
  };
}

function parse(args: string[]) {
  const string = { type: "string" } as const;
  try {
    const options = { chain: string, safe: string, "safe-version": string, format: string };
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function option<T>(name: string, schema: z.ZodType<T, string>, text: string | undefined): T | undefined {
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new Error(`${name} ${text}: ${parsed.error.issues[0]?.message ?? "not understood"}`);
}
