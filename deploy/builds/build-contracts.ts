import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import hre from "hardhat";
import { abiModules } from "#protocol/chain/abi/generate.ts";
import { artifactTypes } from "./artifact-types.ts";
import { compilations } from "./compilations.ts";
import { compileJobs, isKept, jobs } from "./compile-contracts.ts";
import { keptFolder, keptPath, keptPaths, projectRoot, readBuild } from "./kept-build.ts";

/**
 * Compiles the contracts whose sources or settings changed, and writes their builds and what follows from them. With
 * `--check`, compiles all and fails where a byte differs.
 */
const check = process.argv.includes("--check");
try {
  const all = await compilations(hre);
  const before = check ? [] : keptPaths().map(readBuild);
  const stale = jobs(all).filter((job) => !isKept(job, before));
  const again = new Set(stale.flat().map(({ sourceName }) => sourceName));
  const current = new Set(all.map(({ sourceName }) => sourceName));
  const kept = before.filter(({ sourceName }) => current.has(sourceName) && !again.has(sourceName));
  const builds = [...kept, ...(await compileJobs(stale))].sort((a, b) => (keptPath(a) < keptPath(b) ? -1 : 1));
  const files = new Map(builds.map((build) => [keptPath(build), `${JSON.stringify(build, null, 2)}\n`]));
  const left = keptPaths().filter((path) => !files.has(path));
  for (const [path, text] of abiModules(builds)) files.set(path, text);
  files.set(`${keptFolder}/artifacts.d.ts`, artifactTypes(builds));
  let faults = 0;
  for (const [path, text] of files) {
    if ((await readFile(join(projectRoot, path), "utf8").catch(() => "")) === text) continue;
    faults++;
    if (check) console.error(`${path} is not what its source compiles to.`);
    else await write(path, text);
  }
  for (const path of left) {
    faults++;
    if (check) console.error(`${path} has no source.`);
    else await rm(join(projectRoot, path));
  }
  if (check && faults > 0) throw new Error('Run "npm run build:contracts" and commit what it writes.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(projectRoot, path)), { recursive: true });
  await writeFile(join(projectRoot, path), text);
  console.log(`wrote ${path}`);
}
