import { newestChange } from "./newest-change.ts";
import { runScript } from "./run-script.ts";
import type { Teardown } from "./teardown.ts";

/** Compiles the contracts unless the artifacts are newer than every source. */
export async function buildContracts(root: string, teardown: Teardown): Promise<void> {
  const built = await newestChange(root, ["cache/compile-cache.json"]);
  const compiled = await newestChange(root, [
    "artifacts/contracts/governance/AlthingGovernor.sol/AlthingGovernor.json",
  ]);
  const changed = await newestChange(root, ["contracts/**/*.sol", "hardhat.config.ts", "package-lock.json"]);
  if (compiled > 0 && built > changed) return;
  await runScript("hardhat build", "node_modules/hardhat/dist/src/cli.js", ["build", "--no-tests"], teardown);
}
