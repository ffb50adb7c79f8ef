export interface Holder {
  /** Index of the local account. */
  account: number;
  /** Thousandths of the total supply. */
  supplyPermille: number;
  /** Whose account votes with these tokens; none leaves them without power until the holder delegates. */
  delegatesTo?: number;
}

/** What circulates on the local chain; the treasury holds the rest of the supply. */
export const holders: Holder[] = [
  { account: 1, supplyPermille: 90, delegatesTo: 1 },
  { account: 2, supplyPermille: 70, delegatesTo: 2 },
  { account: 3, supplyPermille: 55, delegatesTo: 3 },
  { account: 4, supplyPermille: 42, delegatesTo: 4 },
  { account: 5, supplyPermille: 35, delegatesTo: 5 },
  { account: 6, supplyPermille: 28, delegatesTo: 2 },
  { account: 7, supplyPermille: 22, delegatesTo: 1 },
  { account: 8, supplyPermille: 18, delegatesTo: 8 },
  { account: 9, supplyPermille: 15, delegatesTo: 3 },
  { account: 10, supplyPermille: 12 },
  { account: 11, supplyPermille: 8 },
  { account: 12, supplyPermille: 5, delegatesTo: 12 },
];
