import type { Address, PublicClient } from "viem";
import type { BlockPoint, Chain } from "#bots/engine/duty.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { isOver, type ProposalState, proposalState } from "#protocol/governor/proposal-state.ts";
import { governorLog } from "./governor-log.ts";
import type { Execution, Proposal } from "./proposal.ts";

export interface DecidedProposal extends Proposal {
  state: ProposalState;
  /** Second from which it can be executed; 0 while it is not queued. */
  etaAt: number;
  /** Last second at which it can be queued or executed. */
  expiresAt: number;
}

interface Standing {
  block: BlockPoint;
  proposals: ReadonlyMap<bigint, Proposal>;
  decided: DecidedProposal[];
  executions: Execution[];
}

/** A state that ends a proposal is believed for good once this many blocks have passed over it. */
const SETTLED_BLOCKS = 64n;
const READS_PER_CALL = 150;

/** What the duties know of the governor at one block; read once a block, however many ask. */
export class GovernorWatch {
  readonly #log: ReturnType<typeof governorLog>;
  readonly #governor: Address;
  readonly #overSince = new Map<bigint, bigint>();
  #standing: Standing | null = null;

  constructor(client: PublicClient, governor: Address, startBlock: number) {
    this.#log = governorLog(client, governor, startBlock);
    this.#governor = governor;
  }

  async at(chain: Chain): Promise<Standing> {
    const { block } = chain;
    if (this.#standing?.block.hash === block.hash) return this.#standing;
    if (this.#standing !== null && block.number <= this.#standing.block.number) this.#overSince.clear();
    const { proposals, executions } = await this.#log.upTo(block);
    const open = [...proposals.values()].filter(
      (proposal) => proposal.deadlineAt < block.timestamp && !this.#isSettled(proposal.id, block),
    );
    const decided: DecidedProposal[] = [];
    for (let from = 0; from < open.length; from += READS_PER_CALL) {
      decided.push(...(await this.#readStates(chain, open.slice(from, from + READS_PER_CALL))));
    }
    for (const { id, state } of decided) this.#remember(id, state, block);
    this.#standing = { block, proposals, decided, executions: [...executions.values()] };
    return this.#standing;
  }

  #isSettled(id: bigint, block: BlockPoint): boolean {
    const since = this.#overSince.get(id);
    return since !== undefined && block.number - since > SETTLED_BLOCKS;
  }

  #remember(id: bigint, state: ProposalState, block: BlockPoint): void {
    if (!isOver(state)) this.#overSince.delete(id);
    else if (!this.#overSince.has(id)) this.#overSince.set(id, block.number);
  }

  async #readStates({ client, block }: Chain, proposals: readonly Proposal[]): Promise<DecidedProposal[]> {
    const governor = { address: this.#governor, abi: althingGovernorAbi } as const;
    const contracts = proposals.flatMap(
      ({ id }) =>
        [
          { ...governor, functionName: "state", args: [id] },
          { ...governor, functionName: "proposalEta", args: [id] },
          { ...governor, functionName: "proposalExpiry", args: [id] },
        ] as const,
    );
    const answers = await client.multicall({
      contracts,
      deployless: true,
      allowFailure: false,
      blockNumber: block.number,
      batchSize: 0,
    });
    return proposals.map((proposal, index) => ({
      ...proposal,
      state: proposalState(Number(answers[3 * index])),
      etaAt: Number(answers[3 * index + 1]),
      expiresAt: Number(answers[3 * index + 2]),
    }));
  }
}
