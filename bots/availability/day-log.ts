import { type Address, getAbiItem, parseEventLogs } from "viem";
import type { Chain } from "#bots/engine/duty.ts";
import { oncePerBlock } from "#bots/rpc/once-per-block.ts";
import { type LogSource, SettledLog } from "#bots/rpc/settled-log.ts";
import { availabilityAbi as abi } from "#protocol/chain/abi/Availability.ts";

/** A day that was posted, as far as somebody may still have to act on it. */
export interface PostedDay {
  provider: number;
  epoch: number;
  badSlots: bigint;
  flagged: boolean;
  /** Waits for a ruling. */
  answered: boolean;
}

type Found = Map<string, PostedDay>;

export type ReadDays = (chain: Chain) => Promise<Found>;

const EVENTS = ["DayPosted", "DayFlagged", "DayAnswered", "DayRuled", "DayLapsed", "DaySlashed"] as const;

/** The days that were neither voided nor slashed for; read once a block. */
export function dayLog(source: LogSource, availability: Address): ReadDays {
  const log = new SettledLog<Found>(source, {
    address: availability,
    events: EVENTS.map((name) => getAbiItem({ abi, name })),
    empty: () => new Map(),
    copy: (found) => new Map(found),
    add(to, logs) {
      for (const event of parseEventLogs({ abi, eventName: [...EVENTS], logs: [...logs] })) {
        const { provider } = event.args;
        const epoch = Number(event.args.epoch);
        const key = `${provider}:${epoch}`;
        const before = to.get(key) ?? { provider, epoch, badSlots: 0n, flagged: false, answered: false };
        const after = dayAfter(before, event);
        if (after === null) to.delete(key);
        else to.set(key, after);
      }
    },
  });
  return oncePerBlock((chain) => log.upTo(chain.block));
}

type DayEvent = ReturnType<typeof parseEventLogs<typeof abi, true, (typeof EVENTS)[number][]>>[number];

function dayAfter(day: PostedDay, event: DayEvent): PostedDay | null {
  switch (event.eventName) {
    case "DayPosted":
      return { ...day, badSlots: event.args.newBadSlots };
    case "DayFlagged":
      return { ...day, flagged: true };
    case "DayAnswered":
      return { ...day, answered: true };
    case "DayRuled":
      return event.args.stands ? { ...day, answered: false } : null;
    case "DayLapsed":
      return { ...day, answered: false };
    case "DaySlashed":
      return null;
  }
}
