import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Builds the interface anew into a folder of the test's. */
export async function buildPage(outDir: string): Promise<void> {
  const vite = ["node_modules/vite/bin/vite.js", "build", "governance-ui", "--logLevel", "warn", "--outDir", outDir];
  const env = { ...process.env, NODE_ENV: "production" };
  await promisify(execFile)(process.execPath, vite, { cwd: root, env });
}
