import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureFirstLoad } from "#governance-ui/measure-weight.ts";
import { type BenchRow, benchRow } from "./row.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** JavaScript that opening the page loads, from a fresh build. */
export async function uiWeight(): Promise<BenchRow[]> {
  const directory = await mkdtemp(join(tmpdir(), "althing-bench-ui-"));
  try {
    execFileSync("vite", ["build", "governance-ui", "--logLevel", "warn", "--outDir", directory], { cwd: ROOT });
    const bytes = await measureFirstLoad(directory);
    return [
      benchRow({
        id: "vote/ui-first-load",
        value: bytes / 1000,
        unit: "kB of JavaScript, gzipped",
        peer: null,
        peerValue: null,
        limit: 180,
      }),
    ];
  } finally {
    await rm(directory, { recursive: true });
  }
}
