import type { Hex } from "viem";
import type { Compilation } from "#deploy/builds/compilations.ts";
import { jobs, joined } from "#deploy/builds/compile-contracts.ts";
import { type KeptBuild, keptBuild } from "#deploy/builds/kept-build.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";

/**
 * What block explorers take, by file: for each contract the compiler's whole input (`Name.input.json`, as standard JSON,
 * with the addresses of its libraries), and `verification.json`, which says what else their forms ask for. Throws where
 * the sources are not those of the kept builds.
 */
export function verificationFiles(
  deployment: Deployment,
  constructorArguments: ReadonlyMap<string, Hex>,
  all: readonly Compilation[],
): Map<string, string> {
  const jobOf = new Map(jobs(all).flatMap((job) => job.map((compilation) => [compilation.sourceName, job] as const)));
  const contracts = [...constructorArguments].map(([name, encoded]) => {
    const build = keptBuild(name);
    const compilation = all.find(({ sourceName }) => sourceName === build.sourceName);
    const job = jobOf.get(build.sourceName);
    if (job === undefined || compilation?.buildInfoId !== build.buildInfoId) {
      throw new Error(
        `${build.sourceName} is not what ${name} was compiled from: run "npm run build:contracts -- --check".`,
      );
    }
    const input = joined(job);
    const settings = { ...input.settings, libraries: librariesOf(build, deployment) };
    return {
      file: `${name}.input.json`,
      text: json({ ...input, settings }),
      form: {
        name,
        address: contractAddress(deployment, name),
        contract: `${build.inputSourceName}:${name}`,
        compiler: `v${build.compiler.version}`,
        constructorArguments: encoded.slice(2),
        standardJsonInput: `${name}.input.json`,
      },
    };
  });
  const forms = { chainId: deployment.chainId, contracts: contracts.map(({ form }) => form) };
  return new Map([["verification.json", json(forms)], ...contracts.map(({ file, text }) => [file, text] as const)]);
}

function librariesOf({ linkReferences }: KeptBuild, deployment: Deployment): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(linkReferences).map(([source, libraries]) => [
      source,
      Object.fromEntries(Object.keys(libraries).map((library) => [library, contractAddress(deployment, library)])),
    ]),
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
