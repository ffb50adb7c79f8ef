/** Contracts whose ABI the other rooms use. */
const CONTRACTS = [
  "AlthingToken",
  "AlthingGovernor",
  "TimelockController",
  "EmissionController",
  "EmissionReserve",
  "RewardHolder",
  "RevenueReports",
  "Elections",
  "CommitteeSeats",
  "SeatingModule",
  "CommitteeGuard",
  "RecallPetition",
  "CommitteeVeto",
  "CommitteePause",
  "CommitteeResolutions",
];

interface Compiled {
  contractName: string;
  sourceName: string;
  abi: unknown;
}

/** The source of each `protocol/chain/abi/<Contract>.ts`, by its path. */
export function abiModules(builds: readonly Compiled[]): Map<string, string> {
  const modules = new Map<string, string>();
  for (const name of CONTRACTS) {
    const build = builds.find(({ contractName }) => contractName === name);
    if (build === undefined) throw new Error(`${name} is listed in protocol/chain/abi/generate.ts, but no contract has this name.`);
    const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Abi`;
    modules.set(
      `protocol/chain/abi/${name}.ts`,
      `// Written by npm run build:contracts from ${build.sourceName}; do not edit.\nexport const ${constant} = ${JSON.stringify(build.abi, null, 2)} as const;\n`,
    );
  }
  return modules;
}
