import { pausableModules } from "#index/committee/pausable-modules.ts";
import { committeeStanding } from "#index/committee/term-clock.ts";
import { electionPhase } from "#index/elections/election-clock.ts";
import type { ChainTopic } from "#index/live/topic.ts";
import type { ReadModel } from "./read-model.ts";

/** Notices phases, terms and pauses that begin or end by the clock alone, with no log to say so. */
export class CommitteeWatch {
  readonly #model: ReadModel;
  #last: { elections: string; committee: string } | undefined;

  constructor(model: ReadModel) {
    this.#model = model;
  }

  /** Topics that readers may want to fetch again. */
  async moved(now: number): Promise<ChainTopic[]> {
    const { elections } = await this.#model.elections.get();
    const history = await this.#model.committee.get();
    const standings = history.seatings.slice(-1).map(({ endsAt }) => committeeStanding(endsAt, now));
    const paused = pausableModules(history).map(({ untilAt }) => now < untilAt);
    const state = {
      elections: elections.map((facts) => electionPhase(facts, now)).join(),
      committee: [...standings, ...paused].join(),
    };
    const before = this.#last;
    this.#last = state;
    if (before === undefined) return [];
    return (["elections", "committee"] as const).filter((topic) => before[topic] !== state[topic]);
  }
}
