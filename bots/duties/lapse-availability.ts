import type { Address } from "viem";
import { DAY_STATE, type Day, dayDue, readDay } from "#bots/availability/day-due.ts";
import type { ReadDays } from "#bots/availability/day-log.ts";
import type { Due, Duty } from "#bots/engine/duty.ts";

const MOST_CALLS = 10;

/** Ends answers on which nobody ruled in time, so that the bond is the provider's again. */
export function lapseAvailabilityDuty(availability: Address, read: ReadDays): Duty {
  return {
    name: "lapse-availability",
    async due(chain): Promise<Due[]> {
      const dues: Due[] = [];
      for (const day of (await read(chain)).values()) {
        if (dues.length === MOST_CALLS) break;
        if (!day.answered) continue;
        const { rulingUntilSeconds } = await readDay(chain, availability, day);
        if (chain.block.timestamp < rulingUntilSeconds) continue;
        const due = await dayDue(chain, availability, day, {
          functionName: "lapse",
          notBefore: rulingUntilSeconds,
          deadline: null,
          why: `nobody ruled on the answer of provider ${day.provider} to epoch ${day.epoch} in time`,
          isDone: ({ state }: Day) => state !== DAY_STATE.answered,
        });
        if (due !== null) dues.push(due);
      }
      return dues;
    },
  };
}
