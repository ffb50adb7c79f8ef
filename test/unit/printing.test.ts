import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** Commands that answer a person and end, and what asks one: what they print is no log. */
const ANSWERS = [
  "index/backup.ts",
  "index/import-signal.ts",
  "index/restore.ts",
  "index/write-openapi.ts",
  "operator/command/run-command.ts",
  "operator/keys/read-secret.ts",
  "operator/keystore.ts",
];
/** Where the log itself is written, and a database that no process has opened yet. */
const WRITES = ["operator/log/process-log.ts", "store/connection/open-store.ts"];

it("whatever works until it is stopped says what it says through its log", () => {
  const printing = globSync("{index,bots,operator,store}/**/*.ts", { cwd: ROOT }).filter((file) =>
    /console\.|process\.std(out|err)\.write/.test(readFileSync(join(ROOT, file), "utf8")),
  );
  expect(printing.sort()).toEqual([...ANSWERS, ...WRITES].sort());
});
