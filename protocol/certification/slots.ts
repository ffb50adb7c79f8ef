import { type EpochSchedule, epochEndSeconds, runningEpoch } from "#protocol/emissions/epoch-clock.ts";

/** So many an epoch has; bit s of a map is slot s. As contracts/certification/Availability.sol counts. */
export const SLOTS = 96;
const BPS = 10_000;

export type Slot = { epoch: number; slot: number };

/** The slot of a second of the chain's clock, or null before the first epoch. */
export function slotAt(schedule: EpochSchedule, seconds: number): Slot | null {
  const epoch = runningEpoch(schedule, seconds);
  if (epoch === null) return null;
  const passedSeconds = seconds - slotStartSeconds(schedule, { epoch, slot: 0 });
  return { epoch, slot: Math.floor((passedSeconds * SLOTS) / schedule.epochSeconds) };
}

/** When a slot begins; no whole second where an epoch has no multiple of 96. */
export function slotStartSeconds(schedule: EpochSchedule, { epoch, slot }: Slot): number {
  return epochEndSeconds(schedule, epoch - 1) + (slot * schedule.epochSeconds) / SLOTS;
}

export function mapOf(slots: Iterable<number>): bigint {
  let map = 0n;
  for (const slot of slots) map |= 1n << BigInt(slot);
  return map;
}

export function slotsOf(map: bigint): number[] {
  return Array.from({ length: SLOTS }, (_, slot) => slot).filter((slot) => (map >> BigInt(slot)) & 1n);
}

/** The slots that at least `quorum` of the maps mark. */
export function markedByQuorum(maps: readonly bigint[], quorum: number): bigint {
  const all = maps.map(slotsOf);
  return mapOf(
    Array.from({ length: SLOTS }, (_, slot) => slot).filter(
      (slot) => all.filter((slots) => slots.includes(slot)).length >= quorum,
    ),
  );
}

/** Share of an epoch that was available, rounded down. */
export function availableBps(badSlots: bigint): number {
  return Math.floor(((SLOTS - slotsOf(badSlots).length) * BPS) / SLOTS);
}

/** Whether that share is less than `belowBps`, without rounding, as the contract compares. */
export function isAvailableBelow(badSlots: bigint, belowBps: number): boolean {
  return (SLOTS - slotsOf(badSlots).length) * BPS < belowBps * SLOTS;
}
