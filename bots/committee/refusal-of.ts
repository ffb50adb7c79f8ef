import { type Address, type Hex, numberToHex } from "viem";
import type { Chain } from "#bots/engine/duty.ts";
import { type Revert, revertOf } from "#bots/engine/revert.ts";
import { contractErrors } from "#protocol/chain/contract-abis.ts";

/** How a call to the committee would fail at the block that duties read; null where it would succeed. */
export async function refusalOf(
  { client, block }: Chain,
  to: Address,
  data: Hex,
  mostGas?: bigint,
): Promise<Revert | null> {
  const gas = mostGas === undefined ? {} : { gas: numberToHex(mostGas) };
  try {
    await client.request({ method: "eth_call", params: [{ to, data, ...gas }, numberToHex(block.number)] });
    return null;
  } catch (error) {
    const revert = revertOf(error, contractErrors);
    if (revert === null) throw error;
    return revert;
  }
}
