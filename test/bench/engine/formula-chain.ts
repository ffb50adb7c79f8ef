import {
  type Abi,
  type AbiParameter,
  type Address,
  encodeAbiParameters,
  type Hex,
  toEventSelector,
  zeroAddress,
} from "viem";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { bloomBits } from "#protocol/chain/bloom.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";

/** How large a DAO is; whoever gives the same numbers gets the same chain. */
export interface ChainSize {
  delegates: number;
  proposals: number;
  /** In all: what delegates and proposals leave is votes. */
  events: number;
  eventsPerBlock: number;
}

export interface FormulaLog {
  address: Address;
  topics: Hex[];
  data: Hex;
}

const BLOCK_SECONDS = 12;
const START_SECONDS = 1_700_000_000;
const VOTE_SECONDS = 120;
const TOKEN = 10n ** 18n;
const PER_DELEGATE = 3;
const PER_PROPOSAL = 2;
const CLASSES = 3;

const contract = (last: string): Address => `0x${last.padStart(40, "0")}`;
const governor = contract("a1");
const token = contract("a2");
const timelock = contract("a3");

/** A DAO whose every log follows from its place: nothing is kept, and nothing is random. */
export class FormulaChain {
  readonly #size: ChainSize;
  readonly #baseBlocks: number;
  #votesMined = 0;

  constructor(size: ChainSize) {
    this.#size = size;
    this.#baseBlocks = Math.ceil(size.events / size.eventsPerBlock);
  }

  get head(): number {
    return this.#baseBlocks + this.#votesMined;
  }

  get deployment(): Deployment {
    return {
      chainId: 4_242,
      networkName: "formula",
      profile: "fluence",
      startBlock: 0,
      genesisHash: blockHash(0) as Deployment["genesisHash"],
      contracts: { AlthingToken: token, AlthingGovernor: governor, TimelockController: timelock },
      assets: [{ address: token, symbol: "NET", decimals: 18 }],
      local: false,
    };
  }

  /** A block with one vote on one of the newest proposals. */
  mineVote(): void {
    this.#votesMined++;
  }

  header(number: number) {
    return {
      number: hex(number),
      hash: blockHash(number),
      parentHash: number === 0 ? `0x${"0".repeat(64)}` : blockHash(number - 1),
      timestamp: hex(START_SECONDS + number * BLOCK_SECONDS),
      logsBloom: bloomOf(this.logs(number)),
    };
  }

  logs(block: number): FormulaLog[] {
    if (block === 0) return [];
    if (block > this.#baseBlocks) return [this.#minedVote(block - this.#baseBlocks - 1)];
    const { events, eventsPerBlock } = this.#size;
    const first = (block - 1) * eventsPerBlock;
    const count = Math.min(eventsPerBlock, events - first);
    return Array.from({ length: count }, (_, at) => this.#event(first + at, block));
  }

  #event(number: number, block: number): FormulaLog {
    const { delegates, proposals } = this.#size;
    if (number < CLASSES) return classRule(number);
    let at = number - CLASSES;
    if (at < delegates * PER_DELEGATE) return delegateEvent(Math.floor(at / PER_DELEGATE), at % PER_DELEGATE);
    at -= delegates * PER_DELEGATE;
    if (at < proposals * PER_PROPOSAL) return proposalEvent(Math.floor(at / PER_PROPOSAL), at % PER_PROPOSAL, block);
    at -= proposals * PER_PROPOSAL;
    const proposal = at % proposals;
    return vote(proposal, (Math.floor(at / proposals) + proposal) % delegates, at);
  }

  #minedVote(number: number): FormulaLog {
    const { delegates, proposals } = this.#size;
    return vote(proposals - 1 - (number % Math.min(proposals, 50)), delegates - 1 - (number % delegates), number);
  }
}

export function blockHash(number: number): Hex {
  return `0x${"b10c".padEnd(48, "0")}${number.toString(16).padStart(16, "0")}`;
}

export function blockOfHash(hash: string): number {
  return Number(`0x${hash.slice(-16)}`);
}

const hex = (number: number): Hex => `0x${number.toString(16)}`;
const word = (value: bigint | number) => value.toString(16).padStart(64, "0");
const account = (index: number): Address => `0x${"d".repeat(30)}${index.toString(16).padStart(10, "0")}`;
const asTopic = (address: Address): Hex => `0x${address.slice(2).padStart(64, "0")}`;
const topicOf = (abi: typeof althingTokenAbi | typeof althingGovernorAbi, name: string) => {
  const item = abi.find((entry) => entry.type === "event" && entry.name === name);
  if (item?.type !== "event") throw new Error(`no event ${name}`);
  return toEventSelector(item);
};
const topics = {
  transfer: topicOf(althingTokenAbi, "Transfer"),
  delegateChanged: topicOf(althingTokenAbi, "DelegateChanged"),
  votesChanged: topicOf(althingTokenAbi, "DelegateVotesChanged"),
  voteCast: topicOf(althingGovernorAbi, "VoteCast"),
};
const weight = (index: number) => BigInt(1_000 + ((index * 7_919) % 100_000)) * TOKEN;
/** Ids are hashes: as long, and in no order. */
const SPREAD = 0x9e3779b97f4a7c15f39cc0605cedc8341082276bf3a27251f86c6a11d0c18e95n;
const proposalId = (index: number) => BigInt.asUintN(256, BigInt(index + 1) * SPREAD);

function delegateEvent(index: number, part: number): FormulaLog {
  const [holder, amount] = [account(index), word(weight(index))];
  const to = asTopic(holder);
  const nobody = asTopic(zeroAddress);
  if (part === 0) return { address: token, topics: [topics.transfer, nobody, to], data: `0x${amount}` };
  if (part === 1) return { address: token, topics: [topics.delegateChanged, to, nobody, to], data: "0x" };
  return { address: token, topics: [topics.votesChanged, to], data: `0x${word(0)}${amount}` };
}

function classRule(riskClass: number): FormulaLog {
  const rule = { quorumBps: 400 * (riskClass + 1), majorityBps: 5_000, quorumFloorTokens: 10n * TOKEN };
  return logOf("ClassRuleSet", { class: riskClass, oldRule: rule, newRule: rule });
}

function proposalEvent(index: number, part: number, block: number): FormulaLog {
  const id = proposalId(index);
  if (part === 1) {
    return logOf("ProposalClassified", { proposalId: id, class: index % CLASSES, codePin: 1n, codeHashes: [] });
  }
  const madeAt = BigInt(START_SECONDS + block * BLOCK_SECONDS);
  return logOf("ProposalCreated", {
    proposalId: id,
    proposer: account(index % 100),
    targets: [governor],
    values: [0n],
    signatures: [""],
    calldatas: [`0x70b0f660${word(86_400 + index)}`],
    voteStart: madeAt + 10n,
    voteEnd: madeAt + BigInt(VOTE_SECONDS),
    description: `# Proposal ${index}\n\nSets the voting delay, for the ${index % 97}th time, as the forum asked in topic ${index}.`,
  });
}

/** Most are against, so that a proposal without further votes has ended. */
function vote(proposal: number, voter: number, at: number): FormulaLog {
  const reason = at % 3 === 0 ? Buffer.from(`Because of reason ${at}`).toString("hex") : "";
  const text = reason === "" ? "" : reason.padEnd(Math.ceil(reason.length / 64) * 64, "0");
  const fields = [proposalId(proposal), at % 3 === 0 ? 1 : 0, weight(voter), 128, reason.length / 2];
  return {
    address: governor,
    topics: [topics.voteCast, asTopic(account(voter))],
    data: `0x${fields.map(word).join("")}${text}`,
  };
}

/** For the few events that are not written by hand above. */
function logOf(name: string, args: Record<string, unknown>): FormulaLog {
  const abi: Abi = althingGovernorAbi;
  const item = abi.find((entry) => entry.type === "event" && entry.name === name);
  if (item?.type !== "event") throw new Error(`no event ${name}`);
  const isIndexed = (input: (typeof item.inputs)[number]) => "indexed" in input && input.indexed === true;
  const [indexed, plain] = [item.inputs.filter(isIndexed), item.inputs.filter((input) => !isIndexed(input))];
  const word = ({ name, type }: AbiParameter) => encodeAbiParameters([{ type }], [args[name ?? ""]]);
  return {
    address: governor,
    topics: [toEventSelector(item), ...indexed.map(word)],
    data: encodeAbiParameters(
      plain,
      plain.map((input) => args[input.name ?? ""]),
    ),
  };
}

const masks = new Map<string, Uint8Array>();

/** Of contracts and kinds of events alone: nobody asks for more. */
function bloomOf(logs: readonly FormulaLog[]): Hex {
  const bloom = new Uint8Array(256);
  for (const value of new Set(logs.flatMap(({ address, topics: [topic = "0x"] }) => [address, topic]))) {
    const mask = masks.get(value) ?? maskOf(value);
    masks.set(value, mask);
    for (const [at, byte] of mask.entries()) bloom[at] = (bloom[at] ?? 0) | byte;
  }
  return `0x${Buffer.from(bloom).toString("hex")}`;
}

function maskOf(value: Hex): Uint8Array {
  const mask = new Uint8Array(256);
  for (const bit of bloomBits(value)) mask[255 - (bit >> 3)] = (mask[255 - (bit >> 3)] ?? 0) | (1 << (bit & 7));
  return mask;
}
