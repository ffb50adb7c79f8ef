import type { Address } from "viem";
import type { BlockPoint, Chain } from "#bots/engine/duty.ts";
import type { LogSource } from "#bots/rpc/settled-log.ts";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { readMany } from "#protocol/chain/read-many.ts";
import { isOver, type ProposalState, proposalState } from "#protocol/governor/proposal-state.ts";
import { EndedProposals } from "./ended-proposals.ts";
import { governorLog } from "./governor-log.ts";
import type { Execution, Proposal } from "./proposal.ts";

/** A proposal whose vote has ended and that is not over. */
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

/** What the duties know of the governor at one block; read once a block, however many ask. */
export class GovernorWatch {
  readonly #log: ReturnType<typeof governorLog>;
  readonly #governor: Address;
  readonly #ended: EndedProposals;
  readonly #overSince = new Map<bigint, bigint>();
  #standing: Standing | null = null;

  constructor(source: LogSource, governor: Address) {
    this.#ended = new EndedProposals(source.store, source.chainId, governor);
    this.#log = governorLog(source, governor, () => this.#ended.forget());
    this.#governor = governor;
  }

  async at(chain: Chain): Promise<Standing> {
    const { block } = chain;
    if (this.#standing?.block.hash === block.hash) return this.#standing;
    if (this.#standing !== null && block.number <= this.#standing.block.number) this.#overSince.clear();
    const { proposals, executions } = await this.#log.upTo(block);
    const ended = await this.#ended.all();
    const voted = [...proposals.values()].filter(
      ({ id, deadlineAt }) => deadlineAt < block.timestamp && !ended.has(id),
    );
    const states = await this.#readStates(chain, voted);
    for (const [id, state] of states) this.#remember(id, state, block);
    await this.#settle(block);
    const open = voted.filter(({ id }) => !isOver(states.get(id) ?? "pending"));
    const decided = await this.#readTimes(chain, open, states);
    this.#standing = { block, proposals, decided, executions: [...executions.values()] };
    return this.#standing;
  }

  async #settle(block: BlockPoint): Promise<void> {
    const settled = [...this.#overSince].filter(([, since]) => block.number - since > SETTLED_BLOCKS).map(([id]) => id);
    await this.#ended.add(settled);
    for (const id of settled) this.#overSince.delete(id);
  }

  #remember(id: bigint, state: ProposalState, block: BlockPoint): void {
    if (!isOver(state)) this.#overSince.delete(id);
    else if (!this.#overSince.has(id)) this.#overSince.set(id, block.number);
  }

  async #readStates({ client, block }: Chain, proposals: readonly Proposal[]): Promise<Map<bigint, ProposalState>> {
    const questions = proposals.map(
      ({ id }) => ({ address: this.#governor, abi, functionName: "state", args: [id] }) as const,
    );
    const states = await readMany(client, questions, block.number);
    return new Map(proposals.map(({ id }, index) => [id, proposalState(Number(states[index]))]));
  }

  async #readTimes(
    { client, block }: Chain,
    proposals: readonly Proposal[],
    states: ReadonlyMap<bigint, ProposalState>,
  ): Promise<DecidedProposal[]> {
    const governor = { address: this.#governor, abi } as const;
    const questions = proposals.flatMap(
      ({ id }) =>
        [
          { ...governor, functionName: "proposalEta", args: [id] },
          { ...governor, functionName: "proposalExpiry", args: [id] },
        ] as const,
    );
    const times = await readMany(client, questions, block.number);
    return proposals.map((proposal, index) => ({
      ...proposal,
      state: states.get(proposal.id) ?? "succeeded",
      etaAt: Number(times[2 * index]),
      expiresAt: Number(times[2 * index + 1]),
    }));
  }
}
