import { BaseSequencer, type TestSpecification } from "vitest/node";

/** One failure is enough to tell a mutant, so that what takes long should seldom be reached. */
export class ShortestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const took = (one: TestSpecification) => this.ctx.cache.getTestSpecificationResult(one)?.duration ?? 0;
    return specifications.toSorted((one, other) => took(one) - took(other));
  }
}
