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
    file: "protocol/parameters/step-reach.ts",
    mutants: [
      { find: "share > rail.maxStep", replace: "share >= rail.maxStep", because: "of equals either is the greater" },
      { find: "value < min", replace: "value <= min", because: "the least itself is the least" },
      { find: "value > max", replace: "value >= max", because: "the most itself is the most" },
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
  {
    file: "protocol/input/field-kinds/field-kinds.ts",
    mutants: [{ find: "[]", replace: '["Stryker was here"]', because: "what is no option has no label and no value" }],
  },
  {
    file: "protocol/input/typed-address.ts",
    mutants: [{ find: 'typeof plain !== "string"', replace: "false", because: "a text without its prefix is a text" }],
  },
  {
    file: "protocol/input/visible-text.ts",
    mutants: [
      {
        find: "at + character.length",
        replace: "at - character.length",
        because: "of what stands behind, the first character alone is looked at",
      },
    ],
  },
  {
    file: "protocol/input/field-kinds/address-list.ts",
    mutants: [{ find: '/[\\s,[\\]"]+/', replace: '/[\\s,[\\]"]/', because: "empty items are left out" }],
  },
  {
    file: "protocol/input/field-kinds/duration.ts",
    mutants: [
      {
        find: "match?.[1] === undefined || unit === undefined",
        replace: "match?.[1] === undefined && unit === undefined",
        because: "number and unit are both there, or neither is",
      },
      { find: "match?.[1] === undefined", replace: "false", because: "number and unit are both there, or neither is" },
      { find: "unit === undefined", replace: "false", because: "number and unit are both there, or neither is" },
    ],
  },
  {
    file: "protocol/input/field-kinds/point-in-time.ts",
    mutants: [
      {
        find: "date.getUTCDate() === day",
        replace: "true",
        because: "a day that is not there falls into another month",
      },
      { find: "hour < 24", replace: "true", because: "an hour that is not there falls on another day" },
      { find: "hour < 24", replace: "hour <= 24", because: "an hour that is not there falls on another day" },
    ],
  },
  {
    file: "protocol/input/field-kinds/scaled-number.ts",
    mutants: [
      {
        find: "match?.[1]?.replaceAll",
        replace: "match?.[1].replaceAll",
        because: "a number has digits before its point",
      },
      {
        find: "match === null || whole === undefined",
        replace: "match === null && whole === undefined",
        because: "a number has digits before its point",
      },
      { find: "match === null", replace: "false", because: "what does not match has no digits" },
      { find: "whole === undefined", replace: "false", because: "a number has digits before its point" },
      { find: "value < 0n", replace: "value <= 0n", because: "nothing is nothing with a sign, too" },
    ],
  },
  {
    file: "protocol/input/field-text.ts",
    mutants: [{ find: "!(error instanceof Error)", replace: "false", because: "nothing else is thrown there" }],
  },
  {
    file: "protocol/input/inputs.ts",
    mutants: [
      { find: "field.assetField === null", replace: "false", because: "no field is called null" },
      {
        find: 'fields.filter((field) => field.kind === "asset")',
        replace: "fields",
        because: "an amount has the unit of an asset alone",
      },
      { find: 'field.kind === "asset"', replace: "true", because: "an amount has the unit of an asset alone" },
      { find: "parsed.success", replace: "true", because: "what was refused has no value" },
      {
        find: 'issue.path.filter((part) => typeof part !== "symbol")',
        replace: "issue.path",
        because: "no field is called by a symbol",
      },
      { find: 'typeof part !== "symbol"', replace: "true", because: "no field is called by a symbol" },
    ],
  },
  {
    file: "protocol/input/one-line.ts",
    mutants: [
      {
        find: "/\\n+(?:URL|Request body|Docs|Details|Version|Contract Call|Request Arguments):/",
        replace: "/\\n(?:URL|Request body|Docs|Details|Version|Contract Call|Request Arguments):/",
        because: "line ends that are left are trimmed",
      },
    ],
  },
  {
    file: "protocol/input/yaml/yaml-place.ts",
    mutants: [
      { find: "root?.range?.[0]", replace: "root?.range[0]", because: "what was read from a text has its place there" },
    ],
  },
  {
    file: "protocol/input/yaml/yaml-place.ts",
    mutants: [
      {
        find: "pair.key.range?.[0]",
        replace: "pair.key.range[0]",
        because: "what was read from a text has its place there",
      },
    ],
  },
  {
    file: "protocol/input/yaml/yaml-place.ts",
    mutants: [
      { find: "item.range?.[0]", replace: "item.range[0]", because: "what was read from a text has its place there" },
    ],
  },
  {
    file: "protocol/input/yaml/yaml-text.ts",
    mutants: [
      { find: "{ maxAliasCount: 100 }", replace: "{}", because: "the reader has the same limit by itself" },
      {
        find: "text.slice(fault.pos[0]).split(/[:\\n]/)[0]?.trim",
        replace: "text.slice(fault.pos[0]).split(/[:\\n]/)[0].trim",
        because: "a text that is split has a first part",
      },
    ],
  },
  {
    file: "protocol/chain/abi-leaves.ts",
    mutants: [
      {
        find: 'item?.type !== "function"',
        replace: "false",
        because: "what is parsed behind the word is of that kind",
      },
      { find: "item?.type", replace: "item.type", because: "what is parsed behind the word is of that kind" },
    ],
  },
  {
    file: "protocol/chain/parameter-event.ts",
    mutants: [
      { find: 'item?.type !== "event"', replace: "false", because: "what is parsed behind the word is of that kind" },
      { find: "item?.type", replace: "item.type", because: "what is parsed behind the word is of that kind" },
    ],
  },
  {
    file: "protocol/chain/abi-value.ts",
    mutants: [
      { find: "/\\d+$/", replace: "/\\d+/", because: "a type has one number" },
      {
        find: 'parts.data?.[part.name ?? ""]',
        replace: 'parts.data[part.name ?? ""]',
        because: "what is no list is a group, as was asked before",
      },
      {
        find: "/^(.*)\\[\\d*\\]$/",
        replace: "/(.*)\\[\\d*\\]$/",
        because: "as much as there is comes before the last bracket",
      },
      { find: "/^(.*)\\[\\d*\\]$/", replace: "/^(.*)\\[\\d*\\]/", because: "nothing stands behind the last bracket" },
      { find: "[]", replace: '["Stryker was here"]', because: "a text is no component" },
    ],
  },
  {
    file: "protocol/chain/describe-call.ts",
    mutants: [{ find: "abi === null", replace: "false", because: "no ABI decodes nothing, which is asked too" }],
  },
  {
    file: "protocol/chain/known-functions.ts",
    mutants: [{ find: "data.length < 10", replace: "false", because: "no selector is so short" }],
  },
  {
    file: "protocol/chain/learnt-size.ts",
    mutants: [
      { find: "this.#size < largest", replace: "true", because: "nothing above the largest is ever asked for" },
      {
        find: "this.#size < largest",
        replace: "this.#size <= largest",
        because: "nothing above the largest is ever asked for",
      },
    ],
  },
  {
    file: "protocol/chain/limits-text.ts",
    mutants: [{ find: "readySeconds !== null", replace: "true", because: "no time is before null" }],
  },
  {
    file: "protocol/chain/network-prefix.ts",
    mutants: [
      { find: "() => false", replace: "() => undefined", because: "neither is a text" },
      { find: "chainId === undefined", replace: "false", because: "no network is called undefined" },
      { find: "[]", replace: '["Stryker was here"]', because: "what stands first is not read" },
      {
        find: "prefix === undefined || address === undefined",
        replace: "prefix === undefined && address === undefined",
        because: "name and address are both there, or neither is",
      },
      { find: "prefix === undefined", replace: "false", because: "name and address are both there, or neither is" },
      { find: "address === undefined", replace: "false", because: "name and address are both there, or neither is" },
    ],
  },
  {
    file: "protocol/chain/read-many.ts",
    mutants: [
      { find: "only === undefined", replace: "false", because: "a part has one read at least" },
      { find: "[]", replace: '["Stryker was here"]', because: "a part has one read at least" },
      { find: 'item?.type === "function"', replace: "true", because: "what was asked for is a function of the ABI" },
      { find: "item?.type", replace: "item.type", because: "what was asked for is a function of the ABI" },
      {
        find: "/^(.*)\\[(\\d*)\\]$/",
        replace: "/(.*)\\[(\\d*)\\]$/",
        because: "as much as there is comes before the last bracket",
      },
      {
        find: "/^(.*)\\[(\\d*)\\]$/",
        replace: "/^(.*)\\[(\\d*)\\]/",
        because: "nothing stands behind the last bracket",
      },
    ],
  },
  {
    file: "protocol/chain/revert-reason.ts",
    mutants: [
      { find: "[]", replace: '["Stryker was here"]', because: "an error without values has none to show" },
      { find: 'abiItem.type !== "error"', replace: "false", because: "an error's bytes are of an error" },
      { find: "data.slice(0, 10)", replace: "data", because: "an error's bytes are of an error" },
      {
        find: 'typeof cause === "object" && cause !== null && "data" in cause',
        replace: "true",
        because: "what is no object with data has none",
      },
      {
        find: 'typeof cause === "object" && cause !== null && "data" in cause',
        replace: 'typeof cause === "object" && cause !== null || "data" in cause',
        because: "what is no object with data has none",
      },
      {
        find: 'typeof cause === "object" && cause !== null',
        replace: "true",
        because: "what is no object with data has none",
      },
      {
        find: 'typeof cause === "object" && cause !== null',
        replace: 'typeof cause === "object" || cause !== null',
        because: "what is no object with data has none",
      },
      { find: 'typeof cause === "object"', replace: "true", because: "what is no object with data has none" },
      { find: "cause !== null", replace: "true", because: "what is no object with data has none" },
    ],
  },
  {
    file: "protocol/chain/view-parameter.ts",
    mutants: [
      { find: "blockNumber === undefined", replace: "false", because: "an undefined block is the newest" },
      { find: "single !== undefined", replace: "true", because: "a list of one has a first" },
      { find: "only !== undefined", replace: "true", because: "a list of one has a first" },
      { find: "[]", replace: '["Stryker was here"]', because: "several results come as a list" },
    ],
  },
  {
    file: "protocol/chain/is-refusal.ts",
    mutants: [
      {
        find: '!(cause instanceof Error) || !("code" in cause)',
        replace: "false",
        because: "what has no code has no number for one",
      },
      {
        find: '!(cause instanceof Error) || !("code" in cause)',
        replace: '!(cause instanceof Error) && !("code" in cause)',
        because: "what has no code has no number for one",
      },
      {
        find: "!(cause instanceof Error)",
        replace: "cause instanceof Error",
        because: "the node's own answer stands behind viem's error, with the same code",
      },
    ],
  },
  {
    file: "bots/engine/fees.ts",
    mutants: [
      { find: "a < b", replace: "a <= b", because: "of equals either is the lesser" },
      { find: "a > b", replace: "a >= b", because: "of equals either is the greater" },
    ],
  },
  {
    file: "bots/engine/lease.ts",
    mutants: [
      {
        find: "signer.address.toLowerCase()",
        replace: "signer.address.toUpperCase()",
        because: "any name of the account tells its lease from others",
      },
    ],
  },
  {
    file: "bots/engine/limits.ts",
    mutants: [
      { find: "mostGas < gasCap", replace: "mostGas <= gasCap", because: "of equals either is the lesser" },
      { find: "data.length >= 10", replace: "true", because: "what is shorter than a selector is none" },
      {
        find: "data.length >= 10",
        replace: "data.length > 10",
        because: "a selector alone is its own first four bytes",
      },
    ],
  },
  {
    file: "bots/engine/simulate.ts",
    mutants: [{ find: "roomy < gasCap", replace: "roomy <= gasCap", because: "of equals either is the lesser" }],
  },
  {
    file: "bots/engine/spent.ts",
    mutants: [{ find: "cost > known", replace: "cost >= known", because: "of equals either is the greater" }],
  },
  {
    file: "bots/engine/chain-view.ts",
    mutants: [
      {
        find: "behind === 0n || head.number === null || head.number === 0n",
        replace: "false",
        because: "no block behind is the head itself, read once more",
      },
      {
        find: "behind === 0n || head.number === null || head.number === 0n",
        replace: "(behind === 0n || head.number === null) && head.number === 0n",
        because: "no block behind is the head itself, read once more",
      },
      {
        find: "behind === 0n || head.number === null",
        replace: "false",
        because: "no block behind is the head itself, read once more",
      },
      {
        find: "behind === 0n || head.number === null",
        replace: "behind === 0n && head.number === null",
        because: "no block behind is the head itself, read once more",
      },
      { find: "behind === 0n", replace: "false", because: "no block behind is the head itself, read once more" },
      { find: "head.number === null", replace: "false", because: "the newest block has a number" },
      { find: "head.number === 0n", replace: "false", because: "no block is before the first" },
      {
        find: "head.number > behind",
        replace: "head.number >= behind",
        because: "as many blocks behind as there are is the first",
      },
    ],
  },
  {
    file: "bots/engine/record-due.ts",
    mutants: [
      { find: "[]", replace: '["Stryker was here"]', because: "nothing was done under that name" },
      { find: "keys.length > 0", replace: "true", because: "what is in no list of none is everything" },
      { find: "keys.length > 0", replace: "keys.length >= 0", because: "what is in no list of none is everything" },
    ],
  },
  {
    file: "index/relay/open-vote.ts",
    mutants: [
      {
        find: "choice === undefined",
        replace: "false",
        because: "a ballot has one of three choices, as its schema says",
      },
    ],
  },
  {
    file: "index/relay/take-ballot.ts",
    mutants: [
      { find: "error instanceof SignatureFormError", replace: "true", because: "nothing else is thrown there" },
    ],
  },
  {
    file: "deploy/checks/check-committee-plan.ts",
    mutants: [{ find: "true", replace: "false", because: "a contract whose code was compared logs by its own ABI" }],
  },
  {
    file: "deploy/checks/check-hard-cap.ts",
    mutants: [{ find: "true", replace: "false", because: "a contract whose code was compared logs by its own ABI" }],
  },
  {
    file: "deploy/checks/role-holders.ts",
    mutants: [{ find: "true", replace: "false", because: "a contract whose code was compared logs by its own ABI" }],
  },
  {
    file: "deploy/checks/logs-since.ts",
    mutants: [{ find: "last < head", replace: "last <= head", because: "of equals either is the head" }],
  },
];

export const equivalents: readonly Equivalent[] = all.flatMap(({ file, mutants }) =>
  mutants.map((mutant) => ({ file, ...mutant })),
);
