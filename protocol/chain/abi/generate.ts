import type { Abi } from "viem";
import { signatureText } from "#protocol/chain/describe-call.ts";
import { contractNames } from "#protocol/modules/module-contracts.ts";

/** Deployed by code that is not compiled here. */
const FOREIGN = ["CommitteeSafe"];
const OWN = contractNames.filter((name) => !FOREIGN.includes(name));

interface Compiled {
  contractName: string;
  sourceName: string;
  abi: Abi;
}

/** What is made of the compiled contracts for the other rooms: source text, by its path. */
export function abiModules(builds: readonly Compiled[]): Map<string, string> {
  const contracts = OWN.toSorted().map((name) => ({ ...buildOf(name, builds), name }));
  const files = new Map<string, string>();
  for (const { name, sourceName, abi } of contracts) {
    const text = `export const ${constant(name)} = ${JSON.stringify(abi, null, 2)} as const;\n`;
    files.set(`protocol/chain/abi/${name}.ts`, `${note(sourceName)}${text}`);
  }
  const names = contracts.map(({ name }) => name);
  files.set("protocol/chain/abi/all.ts", abisByName(names));
  files.set("protocol/chain/function-signatures.ts", functionSignatures(contracts.flatMap(({ abi }) => abi)));
  return files;
}

const constant = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}Abi`;

const note = (source: string) => `// Written by npm run build:contracts from ${source}; do not edit.\n`;

function buildOf(name: string, builds: readonly Compiled[]): Compiled {
  const build = builds.find(({ contractName }) => contractName === name);
  if (build !== undefined) return build;
  throw new Error(`${name} is in protocol/modules/modules.ts, and no contract of this name was compiled.`);
}

/** All of them by their names, for those who take each that there is. */
function abisByName(names: readonly string[]): string {
  const imports = names.map((name) => `import { ${constant(name)} } from ${JSON.stringify(`./${name}.ts`)};`);
  const entries = names.map((name) => `  ${name}: ${constant(name)},`);
  return `${note("protocol/modules/modules.ts")}${imports.join("\n")}\n\nexport const contractAbis = {\n${entries.join("\n")}\n} as const;\n`;
}

/** What a browser is told of the functions that change something: the ABIs themselves are too large for it. */
function functionSignatures(items: Abi): string {
  const signatures = items.flatMap((item) =>
    item.type === "function" && item.stateMutability !== "view" && item.stateMutability !== "pure"
      ? [signatureText(item)]
      : [],
  );
  const lines = [...new Set(signatures)].toSorted().map((signature) => `  "${signature}",`);
  return `${note("the ABIs")}export const functionSignatures: readonly string[] = [\n${lines.join("\n")}\n];\n`;
}
