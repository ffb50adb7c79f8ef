import type { ChainReader } from "#index/rpc/chain-reader.ts";
import { nodeFault, viemClient } from "#index/rpc/viem-client.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";

/** What a parameter was at a block, or null if the node has pruned that state or the contract was not there yet. */
export async function readParameterAt(
  reader: ChainReader,
  parameter: Parameter,
  block: number,
): Promise<string | null> {
  try {
    return await parameter.read(viemClient(reader.endpoint), BigInt(block));
  } catch (error) {
    const fault = nodeFault(error);
    if (fault !== undefined) throw fault;
    return null;
  }
}
