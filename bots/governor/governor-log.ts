import { type Address, getAbiItem, type Hash, type Hex, type PublicClient } from "viem";
import type { BlockPoint } from "#bots/engine/duty.ts";
import type { Execution, Proposal } from "#bots/governor/proposal.ts";
import { althingGovernorAbi } from "#proposals/abi/AlthingGovernor.ts";

const EVENTS = [
  getAbiItem({ abi: althingGovernorAbi, name: "ProposalCreated" }),
  getAbiItem({ abi: althingGovernorAbi, name: "ProposalExecuted" }),
];

/** Blocks this near the head are read again each time, since a reorg may still replace them. */
const UNSETTLED_BLOCKS = 64n;
const LARGEST_RANGE = 10_000n;
const RANGES_PER_READ = 25;

interface Found {
  proposals: Map<bigint, Proposal>;
  executions: Map<bigint, Execution>;
}

/** Proposals and executions, read from the deployment's start block on and a bounded amount at a time. */
export class GovernorLog {
  readonly #client: PublicClient;
  readonly #governor: Address;
  readonly #startBlock: bigint;
  #settled: Found = empty();
  #settledBlock: { number: bigint; hash: Hash } | null = null;
  #range = LARGEST_RANGE;

  constructor(client: PublicClient, governor: Address, startBlock: number) {
    this.#client = client;
    this.#governor = governor;
    this.#startBlock = BigInt(startBlock);
  }

  /** All that is known up to the block; while a long history is being caught up with, what was read so far. */
  async read(block: BlockPoint): Promise<Found> {
    if (!(await this.#stillCanonical())) this.#forget();
    const settleTo = block.number - UNSETTLED_BLOCKS;
    let from = this.#settledBlock === null ? this.#startBlock : this.#settledBlock.number + 1n;
    for (let ranges = 0; from <= settleTo && ranges < RANGES_PER_READ; ranges++) {
      from = (await this.#settle(from, settleTo)) + 1n;
    }
    const found = { proposals: new Map(this.#settled.proposals), executions: new Map(this.#settled.executions) };
    if (from > settleTo && from <= block.number) await this.#readInto(found, from, block.number);
    return found;
  }

  async #settle(from: bigint, settleTo: bigint): Promise<bigint> {
    const to = from + this.#range - 1n < settleTo ? from + this.#range - 1n : settleTo;
    const read = empty();
    try {
      await this.#readInto(read, from, to);
    } catch (error) {
      if (this.#range === 1n) throw error;
      // Nodes limit the range or the size of an answer, each in its own words: smaller steps satisfy all.
      this.#range = this.#range / 4n > 0n ? this.#range / 4n : 1n;
      throw error;
    }
    const { hash } = await this.#client.getBlock({ blockNumber: to });
    for (const [id, proposal] of read.proposals) this.#settled.proposals.set(id, proposal);
    for (const [id, execution] of read.executions) this.#settled.executions.set(id, execution);
    this.#settledBlock = { number: to, hash };
    if (this.#range < LARGEST_RANGE) this.#range *= 2n;
    return to;
  }

  async #readInto(found: Found, fromBlock: bigint, toBlock: bigint): Promise<void> {
    const logs = await this.#client.getLogs({
      address: this.#governor,
      events: EVENTS,
      fromBlock,
      toBlock,
      strict: true,
    });
    for (const log of logs) {
      if (log.eventName === "ProposalExecuted") {
        const { blockNumber, blockHash, transactionHash, args } = log;
        found.executions.set(args.proposalId, { proposalId: args.proposalId, blockNumber, blockHash, transactionHash });
      } else {
        found.proposals.set(log.args.proposalId, proposalOf(log.args));
      }
    }
  }

  async #stillCanonical(): Promise<boolean> {
    if (this.#settledBlock === null) return true;
    const { number, hash } = this.#settledBlock;
    try {
      return (await this.#client.getBlock({ blockNumber: number })).hash === hash;
    } catch (error) {
      if (error instanceof Error && error.name === "BlockNotFoundError") return false;
      throw error;
    }
  }

  #forget(): void {
    this.#settled = empty();
    this.#settledBlock = null;
  }
}

const empty = (): Found => ({ proposals: new Map(), executions: new Map() });

interface CreatedArgs {
  proposalId: bigint;
  targets: readonly Address[];
  values: readonly bigint[];
  calldatas: readonly Hex[];
  voteEnd: bigint;
  description: string;
}

function proposalOf({ proposalId, targets, values, calldatas, voteEnd, description }: CreatedArgs): Proposal {
  const calls = targets.map((target, index) => ({
    target,
    valueWei: values[index] ?? 0n,
    data: calldatas[index] ?? "0x",
  }));
  return { id: proposalId, calls, description, voteEndsAt: Number(voteEnd) };
}
