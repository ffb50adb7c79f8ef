/** What a share of a pool is worth before any slash: `ONE` of contracts/providers/StakePools.sol. */
export const ONE = 2n ** 95n;

/** Tokens of shares, rounded down as the contract does. `index` is what one is worth, in parts of `ONE`. */
export function sharesWorth(shares: bigint, index: bigint): bigint {
  return (shares * index) / ONE;
}
