import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";

/** The Solidity tests with a fresh seed and many runs; the seed is printed so that a failure can be run again. */
const FUZZ_SEED = process.env.FUZZ_SEED ?? `0x${randomBytes(32).toString("hex")}`;
console.log(`FUZZ_SEED=${FUZZ_SEED}`);
const { status } = spawnSync("hardhat", ["test", "solidity"], {
  stdio: "inherit",
  env: { FUZZ_RUNS: "20000", INVARIANT_RUNS: "1000", ...process.env, FUZZ_SEED },
});
process.exitCode = status ?? 1;
