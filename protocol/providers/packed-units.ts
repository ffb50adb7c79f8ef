const BITS = 16n;

/** Units by kind, of what contracts/providers/Commitments.sol keeps as 16 bits each. Kinds without any are left out. */
export function packedUnits(packed: bigint): Record<number, number> {
  const units: Record<number, number> = {};
  for (let kind = 0; packed >> (BITS * BigInt(kind)) !== 0n; kind++) {
    const number = Number((packed >> (BITS * BigInt(kind))) & (2n ** BITS - 1n));
    if (number > 0) units[kind] = number;
  }
  return units;
}
