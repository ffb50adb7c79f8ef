import { execFile } from "node:child_process";
import { join } from "node:path";
import type { BlockPoint } from "#bots/engine/duty.ts";
import type { Settings } from "#bots/settings.ts";
import { type EffectsReport, reportSchema } from "#proposals/report/report.ts";

/** Makes a report of one proposal on the state of one block. */
export type ReportMaker = (proposalId: bigint, block: BlockPoint) => Promise<EffectsReport>;

const SCRIPT = join(import.meta.dirname, "../../proposals/cli/report.ts");
const TIMEOUT_MS = 120_000;
const LARGEST_REPORT_BYTES = 16 * 1024 * 1024;
/** A fork runs code of strangers: of the environment it gets what a process needs, and no password. */
const NEEDED = ["PATH", "HOME", "TMPDIR", "TMP", "TEMP"] as const;

/** Runs the report in a process of its own, which may hang, die or eat memory without harm to the duties. */
export function childReports(
  settings: Pick<Settings, "network" | "deployment" | "rpc">,
  signal: AbortSignal,
): ReportMaker {
  const where = ["--network", settings.network];
  if (settings.deployment !== undefined) where.push("--deployment", settings.deployment);
  const environment = Object.fromEntries(NEEDED.map((name) => [name, process.env[name]]));
  const env = { ...environment, RPC_URL: settings.rpc.map(String).join(",") };
  return (proposalId, block) =>
    new Promise((resolve, reject) => {
      const args = [SCRIPT, String(proposalId), ...where, "--block", String(block.number), "--format", "json"];
      const options = {
        env,
        signal,
        timeout: TIMEOUT_MS,
        killSignal: "SIGKILL",
        maxBuffer: LARGEST_REPORT_BYTES,
      } as const;
      execFile(process.execPath, args, options, (error, stdout, stderr) => {
        if (error !== null) {
          const why =
            error.killed === true ? `it took more than ${TIMEOUT_MS / 1000} s` : lastLine(stderr, error.message);
          return reject(new Error(why));
        }
        try {
          resolve(reportSchema.parse(JSON.parse(stdout)));
        } catch (cause) {
          reject(new Error("the report that was made cannot be read", { cause }));
        }
      });
    });
}

function lastLine(text: string, otherwise: string): string {
  return text.trim().split("\n").at(-1)?.trim() || otherwise;
}
