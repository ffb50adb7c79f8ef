import { stdout } from "node:process";

/** Read by StrykerJS, which is told in `mutants-of.ts` what to mutate and where to keep what it found. */
export default {
  // Texts for people decide nothing; where one is compared, the comparison is changed.
  mutator: { excludedMutations: ["StringLiteral"] },
  testRunner: "vitest",
  vitest: { configFile: "test/mutants/decisions/vitest.config.ts" },
  // It runs in a copy of the repository already.
  inPlace: true,
  coverageAnalysis: "perTest",
  // What is made once, as a module loads, would take all tests for each mutant.
  ignoreStatic: true,
  incremental: true,
  concurrency: 1,
  // Nothing waits for how fast the machine is.
  dryRunTimeoutMinutes: 60,
  reporters: stdout.isTTY ? ["progress"] : [],
  logLevel: "error",
};
