import { readFile } from "node:fs/promises";
import { styleText } from "node:util";
import { createClient, http } from "viem";
import { recountOptions } from "#proposals/cli/recount-options.ts";
import { recountText } from "#proposals/cli/recount-text.ts";
import { oneLine } from "#proposals/one-line.ts";
import { visibleText } from "#proposals/safe/visible-text.ts";
import { recount } from "#proposals/signals/recount.ts";
import { parseSignalExport } from "#proposals/signals/signal-export.ts";

const differs = 1;
const badInput = 2;

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
