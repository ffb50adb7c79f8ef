/** Where the log of a row stands. */
export interface Logged {
  block: number;
  log_index: number;
  tx_hash: string;
}
