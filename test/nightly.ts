import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";

/**
 * The Solidity tests with a fresh seed and many runs, a deployment killed at every line of its journal that differs, bots
 * killed at every step of each transaction, a thousand ballots carried, the bots on
 * PostgreSQL, an index through 200 seeds of faults, 351
 * proposals read without the API, and a test that notices for each decision that is changed.
 * The seed is printed so that a failure can be run again.
 */
const FUZZ_SEED = process.env.FUZZ_SEED ?? `0x${randomBytes(32).toString("hex")}`;
console.log(`FUZZ_SEED=${FUZZ_SEED}`);
const env = { FUZZ_RUNS: "20000", INVARIANT_RUNS: "1000", NIGHTLY: "true", ...process.env, FUZZ_SEED };
const longest = [
  "test/integration/deploy/resume.test.ts",
  "test/integration/relay/thousand.test.ts",
  "test/integration/bots/killed.test.ts",
  "test/integration/index/fault-simulation.test.ts",
  "test/browser/many-proposals.test.ts",
];
const commands: [string, string[]][] = [
  ["hardhat", ["test", "solidity"]],
  ["vitest", ["run", ...longest]],
  ["vitest", ["run", "--project", "postgres", "test/integration/bots"]],
  ["node", ["test/mutants/decisions/run.ts"]],
];
for (const [command, args] of commands) {
  const { status } = spawnSync(command, args, { stdio: "inherit", env });
  if (status !== 0) process.exitCode = status ?? 1;
}
