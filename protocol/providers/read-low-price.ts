import { type Address, type Client, parseAbi } from "viem";
import { readContract } from "viem/actions";
import { isRefusal } from "#protocol/chain/is-refusal.ts";

const abi = parseAbi(["function priceFeed() view returns (address)", "function lowPriceUsd8() view returns (uint256)"]);

/** What a token is worth where stake is counted, in US dollars with 8 decimals; null while there is no price. */
export async function readLowPrice(client: Client, commitments: Address, blockNumber?: bigint): Promise<bigint | null> {
  const at = blockNumber === undefined ? {} : { blockNumber };
  const feed = await readContract(client, { address: commitments, abi, functionName: "priceFeed", ...at });
  try {
    return await readContract(client, { address: feed, abi, functionName: "lowPriceUsd8", ...at });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return null;
  }
}
