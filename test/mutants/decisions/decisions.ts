/** A folder that decides something, with the files whose decisions tests that start nothing reach. */
export interface Decision {
  readonly folder: string;
  readonly decides: string;
  /** Below the folder; everything where it is left out. */
  readonly files?: readonly string[];
  /** The tests that hold it, where all that reach it would take long; the score is then theirs alone. */
  readonly tests?: readonly string[];
}

export const decisions: readonly Decision[] = [
  { folder: "protocol/governor", decides: "which state a proposal is in, and what it needs to succeed" },
  { folder: "protocol/signals", decides: "which ballots of a signal count, and what they add up to" },
  { folder: "protocol/elections", decides: "who is elected, and in which phase an election is" },
  { folder: "protocol/emissions", decides: "what the law emits, and what a series of revenue says" },
  {
    folder: "protocol/parameters",
    files: ["governed-parameter.ts", "ramp.ts", "step-reach.ts"],
    tests: ["test/unit/protocol/parameters/{governed-parameter,ramp,step-reach}.test.ts"],
    decides: "how far a vote moves a parameter, and where a ramp is",
  },
  { folder: "protocol/ballots", decides: "what a ballot says, and how many go together" },
  { folder: "protocol/signatures", decides: "whose signature something is" },
  {
    folder: "protocol/input",
    tests: ["test/unit/protocol/input/*.test.ts"],
    decides: "whether what a person writes is what a field takes",
  },
  {
    folder: "protocol/chain",
    files: ["*.ts"],
    tests: ["test/unit/protocol/chain/*.test.ts"],
    decides: "what a call, a value and a refusal of the chain say",
  },
  {
    folder: "protocol/safe",
    files: ["*.ts", "calls/*.ts", "file/*.ts", "typed-data/*.ts", "warnings/*.ts"],
    tests: ["test/unit/protocol/safe/*.test.ts"],
    decides: "what owners of a Safe sign, and what they are warned of",
  },
  { folder: "protocol/safe/signatures", decides: "whose signatures a Safe takes, and in what order" },
  { folder: "index/decode", tests: ["test/unit/index/decode*.test.ts"], decides: "what a log of the chain says" },
  {
    folder: "index/relay",
    tests: ["test/unit/index/relay.test.ts"],
    decides: "which signed ballots a relay takes, and how many",
  },
  {
    folder: "index/elections",
    tests: ["test/unit/index/{election,standing,statement}*.test.ts"],
    decides: "how an election stands, without asking the chain",
  },
  {
    folder: "index/providers",
    files: [
      "earned.ts",
      "last-before.ts",
      "load-provider-rewards.ts",
      "load-standing-notices.ts",
      "provider-network.ts",
      "provider-rewards.ts",
      "reward-sums.ts",
      "reward-terms.ts",
      "share-points.ts",
      "standing-notice.ts",
    ],
    tests: ["test/unit/index/{provider-*,standing-notice}.test.ts"],
    decides: "what providers and stakers earn, and which commission is announced, as the logs tell",
  },
  {
    folder: "index/write",
    tests: ["test/unit/index/{count-delegates,range-writer,running-sums,write-lease}*.test.ts"],
    decides: "which rows are written, and what they add up to",
  },
  {
    folder: "bots/engine",
    tests: ["test/unit/bots/*.test.ts"],
    decides: "what is sent, when, with which fees and nonce, and what is told of it",
  },
  {
    folder: "bots/relay",
    tests: ["test/unit/bots/relay.test.ts"],
    decides: "which signed ballots go together, and what became of each",
  },
  { folder: "store/lease", tests: ["test/unit/{store,bots}/lease.test.ts"], decides: "which process works alone" },
  {
    folder: "governance-ui/room",
    // The hook shows what the others decide.
    files: ["!(use-*).ts"],
    tests: ["test/unit/governance-ui/room*.test.ts"],
    decides: "what members of the committee sign, and whose signatures count",
  },
  {
    folder: "governance-ui/vote",
    files: ["*.ts"],
    tests: ["test/unit/governance-ui/*.test.ts"],
    decides: "how a vote stands, and what the page says of power and time",
  },
  { folder: "index/query", files: ["proposal-state.ts"], decides: "the state of a proposal, without asking the chain" },
  {
    folder: "deploy/checks",
    tests: ["test/unit/deploy/*checks.test.ts"],
    decides: "whether what was deployed is what was asked for",
  },
  {
    folder: "governance-ui/chain",
    files: [
      "ballot-call.ts",
      "committee-call.ts",
      "delegate-call.ts",
      "key-rotation.ts",
      "proposal-ballot-to-sign.ts",
      "propose-call.ts",
      "read-ballot-facts.ts",
      "require-same-call.ts",
      "require-taken.ts",
      "elections/election-step-call.ts",
      "elections/endorse-call.ts",
      "elections/read-endorser-facts.ts",
      "elections/read-power.ts",
      "elections/read-voter-facts.ts",
      "elections/vote-call.ts",
    ],
    decides: "what the page asks to sign and to send",
  },
];
