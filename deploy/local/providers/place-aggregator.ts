import { getAddress } from "viem";
import { keptBuild } from "#deploy/builds/kept-build.ts";
import type { LocalClient } from "#deploy/local/local-client.ts";

/** Where the local network has a price feed as Chainlink's, whose price is made up. */
export const localAggregator = getAddress("0x00000000000000000000000000000000000feed1");

export async function placeAggregator(client: Pick<LocalClient, "setCode">): Promise<void> {
  await client.setCode({ address: localAggregator, bytecode: keptBuild("AggregatorLocal").deployedBytecode });
}
