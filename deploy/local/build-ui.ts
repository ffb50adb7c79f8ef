import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { newestChange } from "./newest-change.ts";
import { runScript } from "./run-script.ts";
import type { Teardown } from "./teardown.ts";

/** What the page is built from beside its own room. */
const ROOMS = ["protocol", "profiles", "proposals"];

/** Builds the web interface unless it is newer than every source. */
export async function buildUi(root: string, teardown: Teardown): Promise<void> {
  const built = await newestChange(root, ["governance-ui/dist/index.html"]);
  const changed = await newestChange(
    root,
    ["governance-ui/**/*", ...ROOMS.map((room) => `${room}/**/*.ts`), "package-lock.json"],
    ["governance-ui/dist"],
  );
  if (built > changed) return;
  const dist = join(root, "governance-ui/dist");
  // Built aside: a build that is killed, or a second one, must not leave pages that answer 404.
  const fresh = join(root, `node_modules/.cache/althing-ui-${process.pid}`);
  const old = `${fresh}-old`;
  try {
    await runScript(
      "vite build",
      "node_modules/vite/bin/vite.js",
      ["build", "governance-ui", "--logLevel", "warn", "--outDir", fresh],
      teardown,
    );
    // Another start may do the same at the same moment, so each step is one that cannot be half done.
    await rename(dist, old).catch(unless("ENOENT"));
    await rename(fresh, dist).catch(unless("ENOTEMPTY", "EEXIST"));
  } finally {
    await Promise.all([fresh, old].map((path) => rm(path, { recursive: true, force: true })));
  }
}

function unless(...codes: string[]): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (error.code === undefined || !codes.includes(error.code)) throw error;
  };
}
