/** A change that no test can notice. */
export interface Equivalent {
  readonly file: string;
  /** In one line, as `npm run test:mutants` shows it. */
  readonly find: string;
  readonly replace: string;
  readonly because: string;
}

interface EquivalentsOf {
  readonly file: string;
  readonly mutants: readonly Omit<Equivalent, "file">[];
}

const all: readonly EquivalentsOf[] = [
  {
    file: "protocol/governor/cited-signal.ts",
    mutants: [{ find: "[]", replace: '["Stryker was here"]', because: "only what stands second is read" }],
  },
  {
    file: "protocol/elections/count.ts",
    mutants: [
      {
        find: "false",
        replace: "true",
        because: "a round without a candidate changes nothing, however often it is tried",
      },
      { find: "organisation === null", replace: "false", because: "null is in no set of organisations" },
      { find: "organisation !== null", replace: "true", because: "nobody asks whether null is full" },
      {
        find: "one.registration < other.registration",
        replace: "one.registration <= other.registration",
        because: "no two candidates have one registration",
      },
      {
        find: "one.support > other.support",
        replace: "one.support >= other.support",
        because: "equals were told apart before",
      },
      {
        find: "candidates[place]?.organisation",
        replace: "candidates[place].organisation",
        because: "a round's place is a candidate's",
      },
    ],
  },
  {
    file: "protocol/emissions/integer.ts",
    mutants: [
      { find: "a < b", replace: "a <= b", because: "of equals either is the lesser" },
      { find: "a > b", replace: "a >= b", because: "of equals either is the greater, and their distance is 0" },
    ],
  },
  {
    file: "protocol/emissions/emission-law.ts",
    mutants: [
      {
        find: "targetWad < multiplierWad",
        replace: "targetWad <= multiplierWad",
        because: "a multiplier at its target stays there, whichever step is taken",
      },
      {
        find: "moved <= multiplier",
        replace: "moved < multiplier",
        because: "what did not move is held below as well",
      },
      { find: "moved > WAD", replace: "moved >= WAD", because: "a rise to 1 is a rise to 1 with a market and without" },
    ],
  },
  {
    file: "protocol/emissions/revenue-csv.ts",
    mutants: [
      { find: "!(error instanceof CellError)", replace: "false", because: "nothing else is thrown there" },
      { find: "!(error instanceof RangeError)", replace: "false", because: "nothing else is thrown there" },
      { find: "epoch === undefined", replace: "false", because: "a line has one cell at least" },
    ],
  },
];

export const equivalents: readonly Equivalent[] = all.flatMap(({ file, mutants }) =>
  mutants.map((mutant) => ({ file, ...mutant })),
);
