import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest, see `docs/testing.md`: begun first, so that all workers are busy to the end. */
const longest = [
  "test/integration/operations/operations.test.ts",
  "test/integration/deploy/resume.test.ts",
  "test/integration/local/start.test.ts",
  "test/browser/strangers-words.test.ts",
  "test/browser/many-proposals.test.ts",
  "test/browser/election.test.ts",
  "test/integration/relay/thousand.test.ts",
  "test/integration/bots/killed.test.ts",
  "test/integration/deploy/deploy-network.test.ts",
  "test/browser/accessibility.test.ts",
  "test/browser/emissions.test.ts",
  "test/browser/committee.test.ts",
  "test/browser/decision.test.ts",
  "test/browser/pages.test.ts",
  "test/unit/proposals/propose-cli.test.ts",
];

/** Tests that start nothing come last: they are short and share their workers. */
export class LongestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      if (project.name === "unit") return longest.length + 1;
      const found = longest.indexOf(relative(project.config.root, moduleId));
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(specifications)).toSorted((left, right) => place(left) - place(right));
  }
}
