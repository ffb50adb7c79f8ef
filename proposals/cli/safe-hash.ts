import { readFile } from "node:fs/promises";
import { styleText } from "node:util";
import { hasHelped } from "#operator/command/run-command.ts";
import { visibleText } from "#protocol/input/visible-text.ts";
import { parseSafeFile } from "#protocol/safe/file/parse-safe-file.ts";
import { safeHashJson } from "#protocol/safe/safe-hash-json.ts";
import { safeHashText } from "#protocol/safe/safe-hash-text.ts";
import { allMatch, safeReport } from "#protocol/safe/safe-report.ts";
import { safeHashOptions, usage } from "./safe-hash-options.ts";

const mismatch = 1;
const badInput = 2;
const mostErrors = 20;

if (hasHelped(usage)) process.exit();
try {
  const { file, format, given } = safeHashOptions(process.argv.slice(2));
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error(`${file} cannot be read; give the path of a file with a Safe transaction or message`);
  });
  const report = safeReport(parseSafeFile(text, file, given));
  // styleText leaves colours out where nobody sees them, or NO_COLOR forbids them.
  console.log(format === "json" ? safeHashJson(report) : safeHashText(report, styleText));
  if (!allMatch(report)) process.exitCode = mismatch;
} catch (error) {
  const lines = visibleText(error instanceof Error ? error.message : String(error)).split("\n");
  console.error(lines.slice(0, mostErrors).join("\n"));
  process.exitCode = badInput;
}
