import { execFile } from "node:child_process";
import { access, mkdtemp, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const unpack = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';

function packageVersion(): string {
  const main = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const manifest = createRequire(main)(join(main, "../../package.json"));
  return z.object({ version: z.string() }).parse(manifest).version;
}

/**
 * The browser out of its npm package, unpacked once for each version into the system's temporary folder.
 * The package itself would unpack in place, where a second test process takes the half-written file for a whole one.
 */
export async function chromiumBinary(): Promise<string> {
  const home = join(tmpdir(), `althing-chromium-${packageVersion()}`);
  const binary = join(home, "chromium");
  const there = await access(binary).then(
    () => true,
    () => false,
  );
  if (there) return binary;
  const own = await mkdtemp(`${home}-`);
  await run(process.execPath, ["--input-type=module", "--eval", unpack], {
    cwd: root,
    env: { ...process.env, TMPDIR: own },
  });
  // Another process may have been faster; its copy is as good.
  await rename(own, home).catch(() => rm(own, { recursive: true }));
  return binary;
}
