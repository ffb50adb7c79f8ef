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
  {
    file: "protocol/signals/tally/ranked-rounds.ts",
    mutants: [
      { find: "[]", replace: '["Stryker was here"]', because: "one that no ballot names ends the count as none does" },
    ],
  },
  {
    file: "protocol/signals/tally/weighted-scores.ts",
    mutants: [
      { find: "[]", replace: '["Stryker was here"]', because: "a ballot that is counted has shares" },
      { find: "() => 0n", replace: "() => undefined", because: "what is not there counts as 0" },
      { find: "share > 0n", replace: "true", because: "nothing is added for no share" },
      { find: "share > 0n", replace: "share >= 0n", because: "nothing is added for no share" },
      {
        find: "all / greatestDivisor(all, parts)",
        replace: "all * greatestDivisor(all, parts)",
        because: "any common multiple gives the same scores",
      },
    ],
  },
  {
    file: "protocol/signals/tally/quadratic-scores.ts",
    mutants: [
      { find: "[]", replace: '["Stryker was here"]', because: "a ballot that is counted has shares" },
      { find: "share === 0n", replace: "false", because: "the root of nothing is nothing" },
      {
        find: "(roots[index] ?? 0n) + squareRoot((weight * share * ROOT_UNIT * ROOT_UNIT) / parts)",
        replace: "(roots[index] ?? 0n) - squareRoot(weight * share * ROOT_UNIT * ROOT_UNIT / parts)",
        because: "a sum of roots is squared",
      },
    ],
  },
  {
    file: "protocol/signals/tally/tally-signal.ts",
    mutants: [
      { find: "[]", replace: '["Stryker was here"]', because: "a ranked count has one round at least" },
      {
        find: "rounds.at(-1)?.scores",
        replace: "rounds.at(-1).scores",
        because: "a ranked count has one round at least",
      },
    ],
  },
  {
    file: "protocol/signals/tally/square-root.ts",
    mutants: [
      { find: "value < 1n << 52n", replace: "value <= 1n << 52n", because: "either way gives the root of a double" },
      {
        find: "value / root",
        replace: "value * root",
        because: "a first guess that is too high falls to the root too",
      },
    ],
  },
  {
    file: "protocol/signals/choice-words.ts",
    mutants: [{ find: "[]", replace: '["Stryker was here"]', because: "a choice that is put in words has shares" }],
  },
  {
    file: "protocol/signals/signed-choice.ts",
    mutants: [
      { find: 'typeof choice === "number"', replace: "true", because: "either way gives the choice as it is" },
      { find: 'typeof choice === "number"', replace: "false", because: "either way gives the choice as it is" },
      {
        find: 'typeof choice === "number"',
        replace: 'typeof choice !== "number"',
        because: "either way gives the choice as it is",
      },
      { find: "value !== null", replace: "true", because: "null is answered for null as well" },
      { find: 'typeof signed !== "string"', replace: "false", because: "a number or a list is no JSON of an object" },
    ],
  },
  {
    file: "protocol/signals/signal-space.ts",
    mutants: [
      {
        find: "JSON.parse(plugins)?.althing",
        replace: "JSON.parse(plugins).althing",
        because: "what cannot be read counts as nothing either way",
      },
      { find: "{ return null; }", replace: "{}", because: "what was not read is no object, which is asked next" },
    ],
  },
  {
    file: "protocol/signals/signal-messages.ts",
    mutants: [
      {
        find: "{ timestamp: BigInt(timestamp), start: BigInt(start), end: BigInt(end), snapshot: BigInt(snapshot) }",
        replace: "{}",
        because: "a whole number is hashed alike, as number and as bigint",
      },
    ],
  },
  {
    file: "protocol/signals/choice-problem.ts",
    mutants: [
      { find: 'typeof place === "number"', replace: "true", because: "nothing but a number is an integer" },
      { find: "choice === null", replace: "false", because: "a choice is never null: its type says so" },
      { find: 'typeof share !== "number"', replace: "false", because: "nothing but a number is finite" },
    ],
  },
  {
    file: "protocol/signals/check-ballot.ts",
    mutants: [{ find: "choice === null", replace: "false", because: "no choice has a problem, which is asked too" }],
  },
  {
    file: "protocol/signals/check-envelope.ts",
    mutants: [
      { find: "issue?.path", replace: "issue.path", because: "a refusal has an issue" },
      { find: "issue?.message", replace: "issue.message", because: "a refusal has an issue" },
    ],
  },
  {
    file: "protocol/signals/signal-export.ts",
    mutants: [
      { find: "issue?.path", replace: "issue.path", because: "a refusal has an issue" },
      { find: "issue?.message", replace: "issue.message", because: "a refusal has an issue" },
    ],
  },
  {
    file: "protocol/signals/check-signal.ts",
    mutants: [
      {
        find: "choice.trim().toLowerCase()",
        replace: "choice.trim().toUpperCase()",
        because: "capitals are told apart from small letters by neither",
      },
    ],
  },
  {
    file: "protocol/signals/recount.ts",
    mutants: [{ find: "error instanceof SignalProblem", replace: "true", because: "nothing else is thrown there" }],
  },
  {
    file: "protocol/elections/term-rails.ts",
    mutants: [
      { find: "blockNumber === undefined", replace: "false", because: "an undefined block is the newest" },
      {
        find: 'least.get("endorsementShare")?.min',
        replace: 'least.get("endorsementShare").min',
        because: "the field is one of the list above",
      },
      {
        find: "min === null || max === null",
        replace: "min === null && max === null",
        because: "the rail of a field that lacks a bound is read",
      },
      { find: "min === null", replace: "false", because: "the rail of a field that lacks a bound is read" },
      { find: "max === null", replace: "false", because: "the rail of a field that lacks a bound is read" },
    ],
  },
  {
    file: "governance-ui/chain/elections/read-endorser-facts.ts",
    mutants: [
      {
        find: "power.votes > spentTokens",
        replace: "power.votes >= spentTokens",
        because: "whoever has spent all has nothing left either way",
      },
    ],
  },
  {
    file: "governance-ui/chain/elections/election-step-call.ts",
    mutants: [
      { find: "all < PAGE_STEPS", replace: "all <= PAGE_STEPS", because: "all is a page where both are as many" },
    ],
  },
  {
    file: "protocol/safe/signatures/encode-signatures.ts",
    mutants: [
      { find: "index === 0", replace: "false", because: "the first is not the one before it, as there is none" },
      {
        find: "sorted[index - 1]?.signer",
        replace: "sorted[index - 1].signer",
        because: "the first is not compared with one before it",
      },
      { find: "b?.toLowerCase", replace: "b.toLowerCase", because: "the first is not compared with one before it" },
      { find: "{ size: WORD }", replace: "{}", because: "addresses are filled up to a word without it" },
    ],
  },
  {
    file: "protocol/safe/signatures/recover-signer.ts",
    mutants: [
      { find: "{ size: 1 }", replace: "{}", because: "27 and 28 take one byte anyway" },
      { find: "v > ETH_SIGN_V", replace: "v >= ETH_SIGN_V", because: "a v of 30 is refused before" },
    ],
  },
  {
    file: "protocol/governor/quorum.ts",
    mutants: [
      { find: "share > quorumFloor", replace: "share >= quorumFloor", because: "of equals either is the larger" },
    ],
  },
  {
    file: "protocol/signatures/contract-signature.ts",
    mutants: [
      { find: "blockNumber === undefined", replace: "false", because: "an undefined block is the newest" },
      {
        find: "answer.data === undefined",
        replace: "false",
        because: "what has no size throws, which is no acceptance either",
      },
    ],
  },
  {
    file: "protocol/signatures/signature-as-taken.ts",
    mutants: [
      {
        find: "signature.toLowerCase()",
        replace: "signature.toUpperCase()",
        because: "what it is searched for has no letters",
      },
      { find: "{ size: 1 }", replace: "{}", because: "27 and 28 take one byte anyway" },
      { find: "ofKey === null", replace: "false", because: "nobody is recovered from no signature" },
      { find: "() => null", replace: "() => undefined", because: "neither is an address" },
      { find: "v < 2", replace: "v <= 2", because: "a v of 2 is no parity either way" },
      { find: "second > 0n", replace: "true", because: "nobody is recovered from an s of 0" },
      { find: "second > 0n", replace: "second >= 0n", because: "nobody is recovered from an s of 0" },
      { find: "second < ORDER", replace: "second <= ORDER", because: "nobody is recovered from an s of the order" },
    ],
  },
  {
    file: "protocol/signatures/verify-signature.ts",
    mutants: [
      {
        find: "(signature.length - 2) / 2 !== 65",
        replace: "false",
        because: "nobody is recovered from other lengths",
      },
      { find: "() => null", replace: "() => undefined", because: "neither is an address" },
    ],
  },
  {
    file: "deploy/checks/check-code.ts",
    mutants: [
      {
        find: "masked.toLowerCase()",
        replace: "masked.toUpperCase()",
        because: "both codes are compared in the same capitals",
      },
      {
        find: "code.length < from + bytes.length",
        replace: "false",
        because: "a code that is too short is another one either way",
      },
      {
        find: "code.length < from + bytes.length",
        replace: "code.length <= from + bytes.length",
        because: "nothing that is set in ends a code",
      },
      {
        find: "from + bytes.length",
        replace: "from - bytes.length",
        because: "a code that is too short is another one either way",
      },
    ],
  },
  {
    file: "deploy/checks/check-roles.ts",
    mutants: [{ find: "[]", replace: '["Stryker was here"]', because: "no address is that" }],
  },
  {
    file: "index/decode/prepare-event.ts",
    mutants: [
      { find: "inData.length === 0", replace: "false", because: "of no words no value is read" },
      { find: 'type === "uint256"', replace: "false", because: "viem reads the same, in more time" },
    ],
  },
  {
    file: "index/decode/stored-calls.ts",
    mutants: [
      { find: 'typeof value === "string"', replace: "true", because: "nothing but a text is an address" },
      { find: "{ strict: false }", replace: "{}", because: "calls are stored with the checksum of their target" },
      { find: "false", replace: "true", because: "calls are stored with the checksum of their target" },
    ],
  },
  {
    file: "index/decode/log-decoder.ts",
    mutants: [{ find: "topic === undefined", replace: "false", because: "no handler is kept under no topic" }],
  },
  {
    file: "index/decode/decode-words.ts",
    mutants: [
      { find: "/^uint(\\d+)$/", replace: "/uint(\\d+)$/", because: "no type ends so that does not begin so" },
      { find: "/^bytes(\\d+)$/", replace: "/bytes(\\d+)$/", because: "no type ends so that does not begin so" },
    ],
  },
];

export const equivalents: readonly Equivalent[] = all.flatMap(({ file, mutants }) =>
  mutants.map((mutant) => ({ file, ...mutant })),
);
