import type { Client } from "viem";

/** What is read by `eth_call`, and the key it is kept under. */
export interface PlannedReading {
  key: string;
  read(client: Client, blockNumber: bigint): Promise<string>;
}
