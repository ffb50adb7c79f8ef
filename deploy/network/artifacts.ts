import { glob, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Artifact, ArtifactResolver, BuildInfo } from "@nomicfoundation/ignition-core";
import { z } from "zod";

const artifactSchema = z.looseObject({
  _format: z.string(),
  contractName: z.string(),
  sourceName: z.string(),
  abi: z.array(z.unknown()),
  bytecode: z.string(),
  deployedBytecode: z.string(),
  linkReferences: z.custom<Artifact["linkReferences"]>((value) => typeof value === "object"),
  deployedLinkReferences: z.custom<Artifact["linkReferences"]>((value) => typeof value === "object"),
  buildInfoId: z.string().optional(),
});

/** Finds what `hardhat build` compiled, by contract name; contracts of the tests are never found. */
export function compiledArtifacts(directory: string): ArtifactResolver {
  const loadArtifact = async (contractName: string): Promise<Artifact> => {
    const path = await findArtifact(directory, contractName);
    const { buildInfoId, ...artifact } = artifactSchema.parse(JSON.parse(await readFile(path, "utf8")));
    return { ...artifact, ...(buildInfoId === undefined ? {} : { buildInfoId }) };
  };
  const getBuildInfo = async (contractName: string): Promise<BuildInfo | undefined> => {
    const { buildInfoId } = await loadArtifact(contractName);
    if (buildInfoId === undefined) return undefined;
    return JSON.parse(await readFile(join(directory, "build-info", `${buildInfoId}.json`), "utf8"));
  };
  return { loadArtifact, getBuildInfo };
}

async function findArtifact(directory: string, contractName: string): Promise<string> {
  const found: string[] = [];
  for await (const path of glob(`**/${contractName}.sol/${contractName}.json`, {
    cwd: directory,
    exclude: (name) => basename(name) === "test" || basename(name) === "build-info",
  })) {
    found.push(join(directory, path));
  }
  const [path] = found;
  if (path === undefined) throw new Error(`${contractName} is not compiled: run "npx hardhat build" first.`);
  if (found.length > 1) throw new Error(`${contractName} is compiled more than once: ${found.join(", ")}.`);
  return path;
}
