/** A chain's last block: its timestamp in unix seconds. */
export interface Head {
  number: number;
  timestamp: number;
  hash: string;
}
