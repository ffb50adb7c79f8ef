import { newestChange } from "./newest-change.ts";
import { runScript } from "./run-script.ts";
import type { Teardown } from "./teardown.ts";

/** Builds the web interface unless it is newer than every source. */
export async function buildUi(root: string, teardown: Teardown): Promise<void> {
  const built = await newestChange(root, ["governance-ui/dist/index.html"]);
  const changed = await newestChange(
    root,
    ["governance-ui/**/*", "proposals/**/*.ts", "package-lock.json"],
    ["governance-ui/dist"],
  );
  if (built > changed) return;
  await runScript(
    "vite build",
    "node_modules/vite/bin/vite.js",
    ["build", "governance-ui", "--logLevel", "warn"],
    teardown,
  );
}
