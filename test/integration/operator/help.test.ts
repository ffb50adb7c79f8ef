import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { z } from "zod";
import { readSettings } from "#bots/process/settings.ts";
import { usage as botsUsage } from "#bots/process/usage.ts";

const root = join(import.meta.dirname, "../../..");
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));

/** What people run: the commands of the rooms, not those that check or build the repository. */
const commands = [
  ...["start", "deploy", "verify", "serve", "bots", "backup", "restore", "propose", "keystore", "bench", "report"],
  ...["safe-hash", "import-signal", "recount", "simulate"],
];

const scriptOf = (name: string) => scripts[name]?.replace(/^node (--\S+ )*/, "") ?? "";

it.each(commands)("npm run %s has an answer to --help", (name) => {
  expect(readFileSync(join(root, scriptOf(name)), "utf8")).toMatch(
    /^(await runCommand\(usage, |\s*if \(hasHelped\(usage\)\))/m,
  );
});

/** One of each form: to start all would take a minute. */
it.each(["start", "recount", "backup"])("npm run %s -- --help says what it takes, and does nothing", async (name) => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [scriptOf(name), "--help"], { cwd: root });
  expect(stderr).toBe("");
  expect(stdout).toContain(name === "start" ? "npm start" : `npm run ${name} --`);
});

it("the bots' help names every flag", () => {
  let message = "";
  try {
    readSettings(["--none"], {});
  } catch (error) {
    message = error instanceof Error ? error.message : "";
  }
  const flags = message.match(/--[a-z-]+(?=[ \n]|$)/g)?.filter((flag) => flag !== "--none") ?? [];
  expect(flags.length).toBeGreaterThan(15);
  for (const flag of flags) expect(botsUsage).toContain(flag);
});
