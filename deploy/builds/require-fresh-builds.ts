import { HardhatPluginError } from "hardhat/plugins";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { compilations } from "./compilations.ts";
import { keptPaths, readBuild } from "./kept-build.ts";

/** Fails when a kept build was made from other sources or with other settings than those that stand now. */
export async function requireFreshBuilds(hre: HardhatRuntimeEnvironment): Promise<void> {
  const now = new Map((await compilations(hre)).map(({ sourceName, buildInfoId }) => [sourceName, buildInfoId]));
  const stale = keptPaths()
    .map(readBuild)
    .filter(({ sourceName, buildInfoId }) => now.get(sourceName) !== buildInfoId)
    .map(({ sourceName, contractName }) => `${contractName} (${sourceName})`);
  if (stale.length === 0) return;
  throw new HardhatPluginError(
    "althing",
    `The kept build is older than the sources of ${stale.join(", ")}: run "npm run build:contracts" first.`,
  );
}
