import type { ProposalState } from "#index/schema/proposal.ts";
import type { ReadModel } from "./read-model.ts";
import { lasting, stateOf } from "./state-of.ts";

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
    for (const [id, proposal] of facts.open) {
      const before = this.#last.get(id);
      const state = stateOf(facts, proposal, now);
      moved ||= before !== undefined && before !== state;
      if (lasting.has(state)) facts.open.delete(id);
      else states.set(id, state);
    }
    this.#last = states;
    return moved;
  }
}
