import type { KeptBuild } from "./kept-build.ts";

/** Tells TypeScript the ABI of each kept contract by its name, for `viem.deployContract` and the like of the tests. */
export function artifactTypes(builds: readonly KeptBuild[]): string {
  const entries = builds.map(({ contractName, abi }) => `    ${contractName}: Artifact<${JSON.stringify(abi)}>;`);
  return `// Written by npm run build:contracts; do not edit.
import type { Artifact } from "hardhat/types/artifacts";

declare module "hardhat/types/artifacts" {
  interface ArtifactMap {
${entries.join("\n")}
  }
}
`;
}
