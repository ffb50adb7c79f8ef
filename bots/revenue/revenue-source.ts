/** Where a reporter takes an epoch's revenue from. */
export interface RevenueSource {
  /** For people, without secrets. */
  name: string;
  /** US dollars with 8 decimals, or null while there is no figure. Throws what is wrong with the source. */
  read(epoch: number): Promise<bigint | null>;
}
