import { type Address, getAddress, type Hex, hexToBigInt, slice } from "viem";

/** What Availability is listed for at the gate of slashes. */
export const AVAILABILITY_GROUND = "availability";

export type AvailabilityMap = {
  provider: number;
  epoch: number;
  /** A bit for each slot in which the checker found the provider unavailable. */
  badSlots: bigint;
  checker: Address;
};

/** What a checker signs, for `Availability.post`: EIP-712, good for one provider and epoch of one contract on one chain. */
export function availabilityMapTypedData(chainId: number, verifyingContract: Address, map: AvailabilityMap) {
  return {
    domain: { name: "Althing Availability", version: "1", chainId, verifyingContract },
    types: {
      AvailabilityMap: [
        { name: "provider", type: "uint32" },
        { name: "epoch", type: "uint24" },
        { name: "badSlots", type: "uint96" },
        { name: "checker", type: "address" },
      ],
    },
    primaryType: "AvailabilityMap",
    message: map,
  } as const;
}

/** A map as the event DayPosted has it: the checker's 20 bytes, and the 12 of its bad slots. */
export function readPostedMap(word: Hex): { checker: Address; badSlots: bigint } {
  return { checker: getAddress(slice(word, 0, 20)), badSlots: hexToBigInt(slice(word, 20)) };
}
