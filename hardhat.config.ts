import { globSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { env } from "node:process";
import hardhatNetworkHelpers from "@nomicfoundation/hardhat-network-helpers";
import hardhatViem from "@nomicfoundation/hardhat-viem";
import hardhatViemAssertions from "@nomicfoundation/hardhat-viem-assertions";
import { defineConfig, overrideTask } from "hardhat/config";

const require = createRequire(import.meta.url);
const solc = { version: "0.8.34", path: require.resolve("solc/soljson.js") };
const optimised = (viaIR: boolean, runs: number) => ({
  ...solc,
  settings: { evmVersion: "prague", viaIR, optimizer: { enabled: true, runs } },
});
const timelock = "@openzeppelin/contracts/governance/TimelockController.sol";
// By way of the IR: what would be too large or cost more gas on a hot path. It takes the compiler three times as long.
const byIr = [
  "contracts/governance/AlthingGovernor.sol",
  "test/contracts/GovernorWithoutObjections.sol",
  // Linked into the governor, and too deep a stack for the older generator.
  "contracts/governance/RiskPolicy.sol",
  "contracts/governance/HardCap.sol",
  "contracts/token/AlthingToken.sol",
  "contracts/committee/elections/Elections.sol",
  "contracts/committee/elections/ElectionTally.sol",
  "contracts/emissions/EmissionController.sol",
  // Created by the controller, so compiled with it.
  "contracts/emissions/EmissionReserve.sol",
  "contracts/emissions/RewardHolder.sol",
  "contracts/committee/seats/CommitteeGuard.sol",
  "contracts/committee/seats/RecallPetition.sol",
  "contracts/certification/Certification.sol",
  // As the count, whose rounds it runs.
  "test/contracts/SmallElections.sol",
];
// The same, called all the time and far from the size limit.
const hotByIr = [
  "contracts/providers/StakeVault.sol",
  "contracts/providers/Commitments.sol",
  "contracts/providers/ProviderRewards.sol",
  "contracts/certification/Availability.sol",
];
// Called all the time and far from the size limit: more code for less gas. The peer of the benchmarks too, in fairness.
const hot = ["test/contracts/PeerGovernor.sol", timelock];
// What the tests alone need has to compile fast.
const quick = { ...solc, settings: { evmVersion: "prague", viaIR: false, optimizer: { enabled: false } } };
const deployed = globSync("{contracts,test/contracts}/**/*.sol", { cwd: import.meta.dirname });
const safeArtifacts = `${dirname(realpathSync(require.resolve("@safe-global/safe-contracts/package.json")))}/build/artifacts`;

export default defineConfig({
  plugins: [hardhatViem, hardhatViemAssertions, hardhatNetworkHelpers],
  solidity: {
    npmFilesToBuild: [timelock],
    splitTestsCompilation: true,
    profiles: {
      default: {
        compilers: [quick],
        overrides: Object.fromEntries([
          ...[...deployed, timelock].map((file) => [file, optimised(false, 100)]),
          ...hot.map((file) => [file, optimised(false, 1_000_000)]),
          ...byIr.map((file) => [file, optimised(true, 100)]),
          ...hotByIr.map((file) => [file, optimised(true, 1_000)]),
        ]),
      },
    },
  },
  // The kept builds are the artifacts: nothing that Hardhat runs compiles a contract, except one for the tests alone.
  paths: {
    sources: ["contracts", "test/contracts"],
    tests: { solidity: "test/solidity" },
    artifacts: "contracts/build",
  },
  tasks: [
    overrideTask("build")
      .setInlineAction(async (args, hre, runSuper) => {
        if (args.noContracts) return runSuper(args);
        const { requireFreshBuilds } = await import("#deploy/builds/require-fresh-builds.ts");
        await requireFreshBuilds(hre);
        return { contractRootPaths: [], testRootPaths: [] };
      })
      .build(),
  ],
  test: {
    solidity: {
      // The canonical Safe, from its package's own artifacts, and EAS.
      fsPermissions: { readDirectory: [safeArtifacts, `${import.meta.dirname}/contracts/eas`] },
      // A fixed seed, so that every run is the same; `npm run test:nightly` takes a fresh one and many more runs.
      fuzz: { runs: Number(env.FUZZ_RUNS ?? 256), seed: env.FUZZ_SEED ?? "0x616c7468696e67" },
      invariant: { runs: Number(env.INVARIANT_RUNS ?? 32), depth: 64, failOnRevert: false },
    },
  },
  networks: {
    local: { type: "edr-simulated", chainType: "l1", hardfork: "prague", mining: { auto: true, interval: 0 } },
  },
});
