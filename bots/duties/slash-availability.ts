import type { Address } from "viem";
import { AskedAgain } from "#bots/availability/asked-again.ts";
import { DAY_STATE, type Day, dayDue, readDay } from "#bots/availability/day-due.ts";
import type { ReadDays } from "#bots/availability/day-log.ts";
import type { Due, Duty } from "#bots/engine/duty.ts";
import { availableBps, isAvailableBelow } from "#protocol/certification/slots.ts";
import { writePercentage } from "#protocol/input/field-kinds/percentage.ts";

const MOST_CALLS = 5;
const MOST_ASKED = 20;

/** Asks for the slash of days that were far too bad, once no answer to them is open any more. */
export function slashAvailabilityDuty(availability: Address, read: ReadDays): Duty {
  const asked = new AskedAgain();
  /** Those for which nothing can come of it: a day never changes once it is closed. */
  const over = new Set<string>();
  return {
    name: "slash-availability",
    async due(chain): Promise<Due[]> {
      const now = chain.block.timestamp;
      const open = [...(await read(chain)).entries()].filter(([key, day]) => !day.answered && !over.has(key));
      const keys = new Map(open.map(([key, day]) => [day, key]));
      const dues: Due[] = [];
      let looked = 0;
      for (const listed of asked.inTurn(chain, [...keys.keys()])) {
        if (dues.length === MOST_CALLS || looked === MOST_ASKED) break;
        looked += 1;
        const day = await readDay(chain, availability, listed);
        const isOpen = day.state === DAY_STATE.posted && now < day.answerUntilSeconds;
        if (now >= day.slashUntilSeconds || (!isOpen && !isAvailableBelow(day.badSlots, day.slashBelowBps))) {
          over.add(keys.get(listed) ?? "");
          continue;
        }
        const due = isOpen ? null : await dayDue(chain, availability, listed, dueOf(listed.provider, day));
        if (due === null) asked.later(chain, listed);
        else dues.push(due);
      }
      return dues;
    },
  };
}

const dueOf = (provider: number, day: Day) => ({
  functionName: "slash" as const,
  notBefore: day.state === DAY_STATE.posted ? day.answerUntilSeconds : 0,
  deadline: day.slashUntilSeconds - 1,
  why: `provider ${provider} was available ${writePercentage(BigInt(availableBps(day.badSlots)))} of epoch ${day.epoch}, and ${
    day.state === DAY_STATE.posted ? "did not answer" : "its answer did not change that"
  }: ${writePercentage(BigInt(day.slashBps))} of its stake`,
  isDone: ({ slashed }: Day) => slashed,
});
