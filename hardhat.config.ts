import { createRequire } from "node:module";
import { env } from "node:process";
import hardhatIgnitionViem from "@nomicfoundation/hardhat-ignition-viem";
import hardhatNetworkHelpers from "@nomicfoundation/hardhat-network-helpers";
import hardhatVerify from "@nomicfoundation/hardhat-verify";
import hardhatViem from "@nomicfoundation/hardhat-viem";
import hardhatViemAssertions from "@nomicfoundation/hardhat-viem-assertions";
import { defineConfig } from "hardhat/config";

const require = createRequire(import.meta.url);

export default defineConfig({
  plugins: [hardhatViem, hardhatViemAssertions, hardhatIgnitionViem, hardhatNetworkHelpers, hardhatVerify],
  solidity: {
    npmFilesToBuild: ["@openzeppelin/contracts/governance/TimelockController.sol"],
    profiles: {
      default: {
        version: "0.8.34",
        path: require.resolve("solc/soljson.js"),
        settings: { evmVersion: "prague", viaIR: true, optimizer: { enabled: true, runs: 200 } },
      },
    },
  },
  paths: { sources: ["contracts", "test/contracts"], tests: { solidity: "test/solidity" } },
  test: {
    solidity: {
      // A fixed seed, so that every run is the same; `npm run test:nightly` takes a fresh one and many more runs.
      fuzz: { runs: Number(env.FUZZ_RUNS ?? 256), seed: env.FUZZ_SEED ?? "0x616c7468696e67" },
      invariant: { runs: Number(env.INVARIANT_RUNS ?? 32), depth: 64, failOnRevert: false },
    },
  },
  networks: {
    local: { type: "edr-simulated", chainType: "l1", hardfork: "prague", mining: { auto: true, interval: 0 } },
  },
});
