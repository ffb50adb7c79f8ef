import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "#test/longest-first.ts";
import { patience } from "#test/patience.ts";
import { testsOfStores, testsThatRemember, testsThatStartNothing } from "#test/sorted-tests.ts";

const startNothing = testsThatStartNothing();
const remember = testsThatRemember().filter((file) => !startNothing.includes(file));
/** No test may depend on how fast the machine is: this is when something counts as hanging. */
const hangsAfterMs = 600_000;
const starting = ["test/build-contracts.ts", "test/seeded/seeded-chains.ts"];

export default defineConfig({
  test: {
    // Processes that tests start again and again compile nothing twice.
    env: {
      NODE_COMPILE_CACHE: fileURLToPath(new URL("node_modules/.cache/node", import.meta.url)),
      // What the processes that tests start announce is read as text.
      LOG_FORMAT: "text",
    },
    pool: "forks",
    // One more than two cores: a test often waits for a block.
    maxWorkers: 3,
    testTimeout: hangsAfterMs,
    hookTimeout: hangsAfterMs,
    expect: { poll: { timeout: patience.timeout } },
    sequence: { sequencer: LongestFirst },
    provide: { postgres: null },
    projects: [
      { extends: true, test: { name: "unit", include: startNothing, isolate: false } },
      {
        extends: true,
        test: {
          name: "started",
          isolate: false,
          include: ["test/{unit,integration,browser}/**/*.test.{ts,tsx}"],
          exclude: [...startNothing, ...remember],
          globalSetup: starting,
        },
      },
      { extends: true, test: { name: "alone", include: remember, globalSetup: starting } },
      {
        extends: true,
        test: {
          name: "postgres",
          isolate: false,
          include: testsOfStores(),
          globalSetup: [...starting, "test/store/serve-postgres.ts"],
        },
      },
    ],
  },
});
