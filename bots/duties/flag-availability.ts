import type { Address } from "viem";
import { AskedAgain } from "#bots/availability/asked-again.ts";
import { readAvailabilityPanel } from "#bots/availability/availability-panel.ts";
import { dayDue, readDay } from "#bots/availability/day-due.ts";
import type { PostedDay, ReadDays } from "#bots/availability/day-log.ts";
import type { Chain, Due, Duty } from "#bots/engine/duty.ts";
import { availableBps, isAvailableBelow } from "#protocol/certification/slots.ts";
import { cutoffSeconds, epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import { writePercentage } from "#protocol/input/field-kinds/percentage.ts";

const MOST_CALLS = 20;

/** Takes the reward of a day on which a provider was available too little, before the epoch's cut-off. */
export function flagAvailabilityDuty(availability: Address, read: ReadDays): Duty {
  const asked = new AskedAgain();
  /** Of days of the epoch at hand: a day keeps the one that it was first posted under. */
  let floorsBps = new Map<string, number>();

  async function floorOf(chain: Chain, day: PostedDay): Promise<number> {
    const key = `${day.provider}:${day.epoch}`;
    const known = floorsBps.get(key) ?? (await readDay(chain, availability, day)).noRewardBelowBps;
    floorsBps.set(key, known);
    return known;
  }

  return {
    name: "flag-availability",
    async due(chain): Promise<Due[]> {
      const { epoch, schedule } = await readAvailabilityPanel(chain, availability);
      if (epoch === null) {
        floorsBps = new Map();
        return [];
      }
      const days = [...(await read(chain)).values()].filter((day) => day.epoch === epoch && !day.flagged);
      const dues: Due[] = [];
      for (const day of asked.inTurn(chain, days)) {
        if (dues.length === MOST_CALLS) break;
        const floorBps = await floorOf(chain, day);
        if (!isAvailableBelow(day.badSlots, floorBps)) continue;
        const due = await dayDue(chain, availability, day, {
          functionName: "flag",
          notBefore: epochEndSeconds(schedule, epoch),
          deadline: cutoffSeconds(schedule, epoch) - 1,
          why: `provider ${day.provider} was available ${share(day.badSlots)} of epoch ${epoch}, less than the ${writePercentage(BigInt(floorBps))} that a reward needs`,
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
