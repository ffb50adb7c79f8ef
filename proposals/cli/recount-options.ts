import { parseArgs } from "node:util";

export type RecountOptions = { file: string; rpc: string | null; format: "text" | "json" };

export const usage = "Usage: npm run recount -- FILE [--rpc URL] [--format text|json]";

export function recountOptions(args: readonly string[]): RecountOptions {
  const { values, positionals } = parse([...args]);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) {
    throw new Error(`Expected one file with an exported signal, found ${positionals.length}.\n${usage}`);
  }
  const { format = "text", rpc } = values;
  if (format !== "text" && format !== "json") throw new Error(`--format ${format}: expected text or json`);
  if (rpc !== undefined && !(/^https?:\/\//.test(rpc) && URL.canParse(rpc))) {
    throw new Error(`--rpc ${rpc}: expected http:// or https://`);
  }
  return { file, rpc: rpc ?? null, format };
}

function parse(args: string[]) {
  const string = { type: "string" } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options: { rpc: string, format: string } });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}
