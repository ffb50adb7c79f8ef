import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BlockPoint } from "#bots/engine/duty.ts";
import type { Settings } from "#bots/process/settings.ts";
import { type EffectsReport, reportSchema } from "#proposals/report/report.ts";

/** Makes a report of one proposal on the state of one block. */
export type ReportMaker = (proposalId: bigint, block: BlockPoint) => Promise<EffectsReport>;

const SCRIPT = join(import.meta.dirname, "../../proposals/cli/report.ts");
const TIMEOUT_MS = 120_000;
const LARGEST_REPORT_BYTES = 16 * 1024 * 1024;
/** A fork runs code of strangers: of the environment it gets what a process needs, and no password. */
const NEEDED = ["PATH", "HOME"] as const;

/** Runs the report in a process of its own, which may hang, die or eat memory without harm to the duties. */
export function childReports(
  settings: Pick<Settings, "network" | "deployment" | "rpc">,
  signal: AbortSignal,
): ReportMaker {
  const where = ["--network", settings.network];
  if (settings.deployment !== undefined) where.push("--deployment", settings.deployment);
  const needed = Object.fromEntries(NEEDED.map((name) => [name, process.env[name]]));
  return async (proposalId, block) => {
    // Of its own, so that a process that had to be killed leaves nothing behind.
    const TMPDIR = await mkdtemp(join(tmpdir(), "althing-report-"));
    const args = [SCRIPT, String(proposalId), ...where, "--block", String(block.number), "--format", "json"];
    const env = { ...needed, TMPDIR, RPC_URL: settings.rpc.map(String).join(",") };
    try {
      return reportSchema.parse(JSON.parse(await run(args, env, signal)));
    } finally {
      await rm(TMPDIR, { recursive: true, force: true });
    }
  };
}

function run(args: string[], env: Record<string, string | undefined>, signal: AbortSignal): Promise<string> {
  const limits = { timeout: TIMEOUT_MS, killSignal: "SIGKILL", maxBuffer: LARGEST_REPORT_BYTES } as const;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { env, signal, ...limits }, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout);
      const why = error.killed ? `it took more than ${TIMEOUT_MS / 1000} s` : lastLine(stderr, error.message);
      reject(new Error(why));
    });
  });
}

function lastLine(text: string, otherwise: string): string {
  return text.trim().split("\n").at(-1)?.trim() || otherwise;
}
