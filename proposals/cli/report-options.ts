import { parseArgs } from "node:util";

export type ReportOptions = {
  /** A proposal file, or the id or number of a proposal. */
  subject: { file: string } | { key: string };
  network: string;
  deployment: string | undefined;
  rpc: string | undefined;
  block: bigint | null;
  format: "md" | "json";
  out: string | null;
  baseline: string | null;
};

export const usage =
  "Usage: npm run report -- FILE.yaml|ID|NUMBER [--network NAME_OR_CHAIN_ID] [--deployment DIR] [--rpc URL[,URL]] [--block NUMBER] [--format md|json] [--out FILE] [--baseline REPORT.json]";

export function reportOptions(args: readonly string[]): ReportOptions {
  const { values, positionals } = parse([...args]);
  const [subject, ...rest] = positionals;
  if (subject === undefined || rest.length > 0) {
    throw new Error(`Expected one proposal file, id or number, found ${positionals.length}.\n${usage}`);
  }
  const { format = "md", block } = values;
  if (format !== "md" && format !== "json") throw new Error(`--format ${format}: expected md or json`);
  if (block !== undefined && !/^\d+$/.test(block)) throw new Error(`--block ${block}: expected the number of a block`);
  return {
    subject: /^[1-9]\d*$/.test(subject) ? { key: subject } : { file: subject },
    network: values.network ?? "local",
    deployment: values.deployment,
    rpc: values.rpc,
    block: block === undefined ? null : BigInt(block),
    format,
    out: values.out ?? null,
    baseline: values.baseline ?? null,
  };
}

function parse(args: string[]) {
  try {
    const string = { type: "string" } as const;
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        network: string,
        deployment: string,
        rpc: string,
        block: string,
        format: string,
        out: string,
        baseline: string,
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}
