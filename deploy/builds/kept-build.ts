import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ArtifactResolver } from "@nomicfoundation/ignition-core";
import type { Abi, Hex } from "viem";
import { z } from "zod";

const hex = z.custom<Hex>((value) => typeof value === "string" && value.startsWith("0x"));
const places = z.array(z.object({ start: z.int(), length: z.int() }));
/** By source, then by library. */
const linkReferences = z.record(z.string(), z.record(z.string(), places));

/** What a compiled contract is kept as: an artifact as Hardhat and Ignition read it, and what it was compiled with. */
export const keptBuildSchema = z.strictObject({
  _format: z.literal("hh3-artifact-1"),
  contractName: z.string(),
  sourceName: z.string(),
  inputSourceName: z.string(),
  /** Ends with a hash of the settings and of every source that the compiler read. */
  buildInfoId: z.string(),
  compiler: z.object({ version: z.string(), settings: z.looseObject({}) }),
  abi: z.custom<Abi>(Array.isArray),
  bytecode: hex,
  deployedBytecode: hex,
  linkReferences,
  deployedLinkReferences: linkReferences,
  immutableReferences: z.record(z.string(), places),
});
export type KeptBuild = z.infer<typeof keptBuildSchema>;

export const projectRoot = join(import.meta.dirname, "../..");
export const keptFolder = "contracts/build";

/** A folder for each source, as Hardhat lays out its artifacts. */
export const keptPath = ({ sourceName, contractName }: Pick<KeptBuild, "sourceName" | "contractName">) =>
  `${keptFolder}/${sourceName}/${contractName}.json`;

export const keptPaths = () => globSync(`${keptFolder}/**/*.json`, { cwd: projectRoot });

/** Paths by the names of contracts, of all but those of the tests. */
const findDeployable = () =>
  new Map(
    globSync(`${keptFolder}/{contracts,@*}/**/*.json`, { cwd: projectRoot }).map((path) => [
      basename(path, ".json"),
      path,
    ]),
  );
let deployable = new Map<string, string>();

export const keptNames = () => new Set(findDeployable().keys());

/** The build of a contract by its name; contracts of the tests are never found. */
export function keptBuild(contractName: string): KeptBuild {
  if (!deployable.has(contractName)) deployable = findDeployable();
  const path = deployable.get(contractName);
  if (path === undefined) throw new Error(`No build of ${contractName} is kept: run "npm run build:contracts".`);
  return readBuild(path);
}

export function readBuild(path: string): KeptBuild {
  try {
    return keptBuildSchema.parse(JSON.parse(readFileSync(join(projectRoot, path), "utf8")));
  } catch (cause) {
    throw new Error(`${path} is damaged: run "npm run build:contracts".`, { cause });
  }
}

/** Gives Ignition the kept builds, so that nothing is compiled to deploy. */
export const keptArtifacts: ArtifactResolver = {
  loadArtifact: async (contractName) => {
    const { buildInfoId: _, abi, ...build } = keptBuild(contractName);
    return { ...build, abi: [...abi] };
  },
  getBuildInfo: async () => undefined,
};
