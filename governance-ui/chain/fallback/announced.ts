import type { Address, Client } from "viem";
import { getBlockNumber, getContractEvents } from "viem/actions";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { type RiskClass, riskClassOf } from "#protocol/governor/risk-class.ts";
import { readLogs } from "./read-logs.ts";

/** A proposal by the small event beside its announcement, which holds neither text nor calls. */
export type Announced = { id: bigint; number: number; riskClass: RiskClass; block: bigint };

/** Blocks that may still be replaced are read again. */
const UNSETTLED_BLOCKS = 64n;

/** Which proposals there are, oldest first, kept from one question to the next: each time only what is new is read. */
export class AnnouncedProposals {
  readonly #governor: Address;
  readonly #startBlock: bigint;
  #known: Announced[] = [];
  #readTo: bigint;
  #reading: Promise<readonly Announced[]> | null = null;

  constructor(governor: Address, startBlock: number) {
    this.#governor = governor;
    this.#startBlock = BigInt(startBlock);
    this.#readTo = this.#startBlock - 1n;
  }

  /** Several who ask at once share one answer. */
  read(client: Client): Promise<readonly Announced[]> {
    this.#reading ??= this.#read(client).finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #read(client: Client): Promise<readonly Announced[]> {
    const head = await getBlockNumber(client);
    const settled = this.#readTo - UNSETTLED_BLOCKS;
    const from = settled > this.#startBlock && settled <= head ? settled : this.#startBlock;
    const logs = await readLogs(
      (fromBlock, toBlock) =>
        getContractEvents(client, {
          address: this.#governor,
          abi: althingGovernorAbi,
          eventName: "ProposalClassified",
          fromBlock,
          toBlock,
          strict: true,
        }),
      from,
      head,
    );
    const kept = this.#known.filter(({ block }) => block < from);
    this.#known = [
      ...kept,
      ...logs.map(({ args, blockNumber }, index) => ({
        id: args.proposalId,
        number: kept.length + index + 1,
        riskClass: riskClassOf(args.class),
        block: blockNumber,
      })),
    ];
    this.#readTo = head;
    return this.#known;
  }
}
