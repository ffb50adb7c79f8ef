import { parseArgs } from "node:util";
import type { Address } from "viem";
import { addressSchema } from "#protocol/chain/deployment.ts";

export type ProposeOptions = {
  file: string;
  network: string;
  rpc: string | undefined;
  from: Address | null;
  dryRun: boolean;
  yes: boolean;
};

export const usage =
  "Usage: npm run propose -- FILE.yaml [--network NAME_OR_CHAIN_ID] [--rpc URL] [--from ADDRESS] [--dry-run] [--yes]";

export function proposeOptions(args: readonly string[]): ProposeOptions {
  const { values, positionals } = parse([...args]);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0)
    throw new Error(`Expected one proposal file, found ${positionals.length}.\n${usage}`);
  return {
    file,
    network: values.network ?? "local",
    rpc: values.rpc,
    from: values.from === undefined ? null : parseFrom(values.from),
    dryRun: values["dry-run"] ?? false,
    yes: values.yes ?? false,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        network: { type: "string" },
        rpc: { type: "string" },
        from: { type: "string" },
        "dry-run": { type: "boolean" },
        yes: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function parseFrom(text: string): Address {
  const parsed = addressSchema.safeParse(text);
  if (!parsed.success) throw new Error(`--from ${text}: ${parsed.error.issues[0]?.message ?? "expected an address"}`);
  return parsed.data;
}
