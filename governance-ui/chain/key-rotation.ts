import type { Address } from "viem";

/** What a new key signs to take over a member's seat: KeyRotation of CommitteeSeats (MemberKeys.sol). */
export function keyRotation(chainId: number, seats: Address, oldKey: Address, newKey: Address) {
  return {
    domain: { name: "Althing Committee", version: "1", chainId, verifyingContract: seats },
    types: {
      KeyRotation: [
        { name: "oldKey", type: "address" },
        { name: "newKey", type: "address" },
      ],
    },
    primaryType: "KeyRotation",
    message: { oldKey, newKey },
  } as const;
}
