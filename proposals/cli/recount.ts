import { readFile } from "node:fs/promises";
import { styleText } from "node:util";
import { createClient, http } from "viem";
import { hasHelped } from "#operator/command/run-command.ts";
import { oneLine } from "#protocol/input/one-line.ts";
import { visibleText } from "#protocol/input/visible-text.ts";
import { recount } from "#protocol/signals/recount.ts";
import { parseSignalExport } from "#protocol/signals/signal-export.ts";
import { recountOptions, usage } from "./recount-options.ts";
import { recountText } from "./recount-text.ts";

const differs = 1;
const badInput = 2;

if (hasHelped(usage)) process.exit();
try {
  const { file, rpc, format } = recountOptions(process.argv.slice(2));
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error(`${file} cannot be read; give the path of a signal exported from its page`);
  });
  const exported = parseSignalExport(text, file);
  const client = rpc === null ? null : createClient({ transport: http(rpc), cacheTime: 0 });
  const found = await recount(exported, client);
  const plain = (_key: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);
  console.log(format === "json" ? JSON.stringify(found, plain, 2) : recountText(found, exported, styleText));
  if (!found.same || found.faults.length > 0) process.exitCode = differs;
} catch (error) {
  console.error(visibleText(oneLine(error)));
  process.exitCode = badInput;
}
