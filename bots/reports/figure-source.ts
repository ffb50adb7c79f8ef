/** Where a reporter takes its figures from, each of a number that counts up: an epoch, or a round. */
export interface FigureSource {
  /** For people, without secrets. */
  name: string;
  /** US dollars with 8 decimals, or null while there is no figure. Throws what is wrong with the source. */
  read(number: number): Promise<bigint | null>;
}
