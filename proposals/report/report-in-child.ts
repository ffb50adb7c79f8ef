import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EffectsReport, reportSchema } from "./report.ts";

/** Where the chain is, as a command is told. */
export type ReportPlace = { network: string; deployment: string | undefined; rpcUrls: readonly string[] };

const SCRIPT = join(import.meta.dirname, "../cli/report.ts");
const TIMEOUT_MS = 120_000;
const LARGEST_REPORT_BYTES = 16 * 1024 * 1024;
/** A fork runs code of strangers: of the environment it gets what a process needs, and no password. */
const NEEDED = ["PATH", "HOME", "NODE_COMPILE_CACHE"] as const;

/**
 * Makes a report in a process of its own, which may hang, die or eat memory without harm to who asked. `subject` is the
 * path of a proposal file, or a proposal's id.
 */
export async function reportInChild(
  { network, deployment, rpcUrls }: ReportPlace,
  subject: string,
  { block, signal }: { block: number | null; signal: AbortSignal },
): Promise<EffectsReport> {
  // Of its own, so that a process that had to be killed leaves nothing behind.
  const TMPDIR = await mkdtemp(join(tmpdir(), "althing-report-"));
  const args = [SCRIPT, subject, "--network", network, "--format", "json"];
  if (deployment !== undefined) args.push("--deployment", deployment);
  if (block !== null) args.push("--block", String(block));
  const needed = Object.fromEntries(NEEDED.map((name) => [name, process.env[name]]));
  const env = { ...needed, TMPDIR, RPC_URL: rpcUrls.join(",") };
  try {
    return reportSchema.parse(JSON.parse(await run(args, env, signal)));
  } finally {
    await rm(TMPDIR, { recursive: true, force: true });
  }
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
