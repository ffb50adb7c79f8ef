import { defineConfig } from "vitest/config";
import { ShortestFirst } from "#test/mutants/decisions/shortest-first.ts";
import { testsThatStartNothing } from "#test/sorted-tests.ts";

/** Compares a written file with what makes it, and would take longest of all. */
const decidesNothing = "test/unit/governance-ui/types.test.ts";

export default defineConfig({
  test: {
    include: testsThatStartNothing().filter((file) => file !== decidesNothing),
    isolate: false,
    // A change that hangs is noticed by StrykerJS, which knows how long its tests took without it.
    testTimeout: 600_000,
    sequence: { sequencer: ShortestFirst },
  },
});
