import { defineConfig } from "vitest/config";
import { ShortestFirst } from "#test/mutants/decisions/shortest-first.ts";
import { testsThatStartNothing } from "#test/sorted-tests.ts";

/** Compares a written file with what makes it, and would take longest of all. */
const decidesNothing = "test/unit/governance-ui/types.test.ts";

export default defineConfig({
  test: {
    include: testsThatStartNothing().filter((file) => file !== decidesNothing),
    isolate: false,
    // No test takes so long on a busy machine, and a change that hangs is noticed by it.
    testTimeout: 30_000,
    sequence: { sequencer: ShortestFirst },
  },
});
