/** A contract with one safeguard taken out, and the test that has to notice. */
export interface Mutant {
  /** In the words of docs/properties.md. */
  readonly says: string;
  /** Below contracts/. */
  readonly file: string;
  /** What the source holds once. */
  readonly find: string;
  readonly replace: string;
  /** Below test/solidity/. */
  readonly test: string;
  /** The name of the test that fails. */
  readonly fails: string;
}

export interface MutantsOf {
  readonly file: string;
  readonly mutants: readonly Omit<Mutant, "file">[];
}

export const flat = (all: readonly MutantsOf[]): Mutant[] =>
  all.flatMap(({ file, mutants }) => mutants.map((mutant) => ({ file, ...mutant })));
