import type { Address } from "viem";
import { AskedAgain } from "#bots/availability/asked-again.ts";
import { readAvailabilityPanel } from "#bots/availability/availability-panel.ts";
import { dayDue, readDay } from "#bots/availability/day-due.ts";
import type { ReadDays } from "#bots/availability/day-log.ts";
import type { Due, Duty } from "#bots/engine/duty.ts";
import { availableBps, isAvailableBelow } from "#protocol/certification/slots.ts";
import { cutoffSeconds, epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import { writePercentage } from "#protocol/input/field-kinds/percentage.ts";

const MOST_CALLS = 20;

/** Takes the reward of a day on which a provider was available too little, before the epoch's cut-off. */
export function flagAvailabilityDuty(availability: Address, read: ReadDays): Duty {
  const asked = new AskedAgain();
  return {
    name: "flag-availability",
    async due(chain): Promise<Due[]> {
      const { epoch, schedule } = await readAvailabilityPanel(chain, availability);
      if (epoch === null) return [];
      const days = [...(await read(chain)).values()].filter((day) => day.epoch === epoch && !day.flagged);
      const dues: Due[] = [];
      for (const day of asked.inTurn(chain, days)) {
        if (dues.length === MOST_CALLS) break;
        const { badSlots, noRewardBelowBps } = await readDay(chain, availability, day);
        if (!isAvailableBelow(badSlots, noRewardBelowBps)) continue;
        const due = await dayDue(chain, availability, day, {
          functionName: "flag",
          notBefore: epochEndSeconds(schedule, epoch),
          deadline: cutoffSeconds(schedule, epoch) - 1,
          why: `provider ${day.provider} was available ${share(badSlots)} of epoch ${epoch}, less than the ${writePercentage(BigInt(noRewardBelowBps))} that a reward needs`,
          isDone: ({ flagged }) => flagged,
        });
        if (due === null) asked.later(chain, day);
        else dues.push(due);
      }
      return dues;
    },
  };
}

const share = (badSlots: bigint) => writePercentage(BigInt(availableBps(badSlots)));
