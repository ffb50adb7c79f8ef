import type { ProposalState } from "#index/schema/proposal.ts";
import type { ReadModel } from "./read-model.ts";
import { stateOf } from "./state-of.ts";

const lasting = new Set<ProposalState>(["canceled", "defeated", "expired", "executed"]);

/** Notices proposals whose state changes by the clock alone, with no log to say so. */
export class StateWatch {
  readonly #model: ReadModel;
  #last = new Map<string, ProposalState>();

  constructor(model: ReadModel) {
    this.#model = model;
  }

  async moved(now: number): Promise<boolean> {
    const facts = await this.#model.facts.get();
    const states = new Map<string, ProposalState>();
    let moved = false;
    for (const proposal of facts.proposals) {
      const before = this.#last.get(proposal.id);
      const state = before !== undefined && lasting.has(before) ? before : stateOf(facts, proposal, now);
      states.set(proposal.id, state);
      moved ||= before !== undefined && before !== state;
    }
    this.#last = states;
    return moved;
  }
}
