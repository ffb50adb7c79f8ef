import { globSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { env } from "node:process";
import hardhatIgnitionViem from "@nomicfoundation/hardhat-ignition-viem";
import hardhatNetworkHelpers from "@nomicfoundation/hardhat-network-helpers";
import hardhatVerify from "@nomicfoundation/hardhat-verify";
import hardhatViem from "@nomicfoundation/hardhat-viem";
import hardhatViemAssertions from "@nomicfoundation/hardhat-viem-assertions";
import { defineConfig } from "hardhat/config";

const require = createRequire(import.meta.url);
const solc = { version: "0.8.34", path: require.resolve("solc/soljson.js") };
const optimised = {
  ...solc,
  settings: { evmVersion: "prague", viaIR: true, optimizer: { enabled: true, runs: 100 } },
};
// Tests deploy the built contracts, so what they say holds for the optimised code; their own only has to compile fast.
const quick = { ...solc, settings: { evmVersion: "prague", viaIR: false, optimizer: { enabled: false } } };
const solidityTests = globSync("test/solidity/{governance,committee}/**/*.t.sol", { cwd: import.meta.dirname });
const safeArtifacts = `${dirname(realpathSync(require.resolve("@safe-global/safe-contracts/package.json")))}/build/artifacts`;

export default defineConfig({
  plugins: [hardhatViem, hardhatViemAssertions, hardhatIgnitionViem, hardhatNetworkHelpers, hardhatVerify],
  solidity: {
    npmFilesToBuild: ["@openzeppelin/contracts/governance/TimelockController.sol"],
    profiles: {
      default: {
        compilers: [optimised],
        overrides: Object.fromEntries(solidityTests.map((file) => [file, quick])),
      },
    },
  },
  paths: { sources: ["contracts", "test/contracts"], tests: { solidity: "test/solidity" } },
  test: {
    solidity: {
      // The canonical Safe, from its package's own artifacts.
      fsPermissions: { readDirectory: [safeArtifacts] },
      // A fixed seed, so that every run is the same; `npm run test:nightly` takes a fresh one and many more runs.
      fuzz: { runs: Number(env.FUZZ_RUNS ?? 256), seed: env.FUZZ_SEED ?? "0x616c7468696e67" },
      invariant: { runs: Number(env.INVARIANT_RUNS ?? 32), depth: 64, failOnRevert: false },
    },
  },
  networks: {
    local: { type: "edr-simulated", chainType: "l1", hardfork: "prague", mining: { auto: true, interval: 0 } },
  },
});
