import { mapOf } from "#protocol/certification/slots.ts";
import type { Sighting } from "./evidence.ts";

/**
 * The slots of which more than half of all probes that were to be made found the provider unavailable. A probe that was not
 * made, or during which the checker was cut off, says nothing against a provider.
 */
export function badSlotsOf(provider: number, sightings: readonly Sighting[], probesPerSlot: number): bigint {
  const downs = new Map<number, Set<number>>();
  for (const { provider: of, slot, probe, up } of sightings) {
    if (of === provider && up === false) downs.set(slot, (downs.get(slot) ?? new Set()).add(probe));
  }
  return mapOf([...downs].filter(([, probes]) => 2 * probes.size > probesPerSlot).map(([slot]) => slot));
}
