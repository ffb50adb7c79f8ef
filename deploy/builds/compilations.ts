import { createHash } from "node:crypto";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { CompilerInput } from "hardhat/types/solidity";

/** What the compiler is given for one source: that, and all that it imports. */
export interface Compilation {
  sourceName: string;
  inputSourceName: string;
  input: CompilerInput;
  /** Ends with a hash of the settings and of every source. */
  buildInfoId: string;
}

const OUTPUT = [
  "abi",
  "metadata",
  "evm.methodIdentifiers",
  "evm.bytecode.object",
  "evm.bytecode.linkReferences",
  "evm.deployedBytecode.object",
  "evm.deployedBytecode.linkReferences",
  "evm.deployedBytecode.immutableReferences",
];
/** Interfaces and bare constants need no compiling of their own. */
const holdsContract = (text: string) => /^(contract|library) /m.test(text);

/** The compilation of each source that holds a contract or a library. */
export async function compilations({ solidity }: HardhatRuntimeEnvironment): Promise<Compilation[]> {
  const roots = await solidity.getRootFilePaths({ scope: "contracts" });
  const found = await solidity.getCompilationJobs(roots, { quiet: true, force: true });
  if (!found.success) throw new Error(found.formattedReason);
  const all: Compilation[] = [];
  for (const job of found.indexedIndividualJobs.values()) {
    const [[sourceName, file] = []] = job.dependencyGraph.getRoots();
    if (sourceName === undefined || file === undefined || !holdsContract(file.content.text)) continue;
    const { inputSourceName } = file;
    const { settings, ...input } = await job.getSolcInput();
    const { outputSelection: _, ...decisive } = settings;
    const hash = createHash("sha256")
      .update(JSON.stringify([input, decisive]))
      .digest("hex")
      .slice(0, 40);
    const buildInfoId = `solc-${job.solcConfig.version.replaceAll(".", "_")}-${hash}`;
    // Hardhat asks for the code of all that a source imports, too; here only the source's own is of use.
    const outputSelection = { [inputSourceName]: { "*": OUTPUT } };
    all.push({
      sourceName,
      inputSourceName,
      buildInfoId,
      input: { ...input, settings: { ...settings, outputSelection } },
    });
  }
  return all;
}
