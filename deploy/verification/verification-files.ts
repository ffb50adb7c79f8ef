import type { Hex } from "viem";
import type { Compilation } from "#deploy/builds/compilations.ts";
import { jobs, joined } from "#deploy/builds/compile-contracts.ts";
import { type KeptBuild, keptBuild } from "#deploy/builds/kept-build.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import type { VerificationForm } from "./verification-form.ts";

export interface VerifiableContract {
  form: VerificationForm;
  /** The compiler's whole input, as standard JSON, with the addresses of its libraries. */
  input: string;
}

/** What block explorers take of each contract. Throws where the sources are not those of the kept builds. */
export function verifiableContracts(
  deployment: Deployment,
  constructorArguments: ReadonlyMap<string, Hex>,
  all: readonly Compilation[],
): VerifiableContract[] {
  const jobOf = new Map(jobs(all).flatMap((job) => job.map((compilation) => [compilation.sourceName, job] as const)));
  return [...constructorArguments].map(([name, encoded]) => {
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
      input: json({ ...input, settings }),
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
}

/** The same by file: `Name.input.json` of each contract, and `verification.json`, which says what else forms ask for. */
export function verificationFiles(chainId: number, contracts: readonly VerifiableContract[]): Map<string, string> {
  const forms = { chainId, contracts: contracts.map(({ form }) => form) };
  const inputs = contracts.map(({ form, input }) => [form.standardJsonInput, input] as const);
  return new Map([["verification.json", json(forms)], ...inputs]);
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
