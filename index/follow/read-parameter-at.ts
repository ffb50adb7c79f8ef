import type { Parameter } from "#proposals/parameter.ts";
import type { ChainReader } from "../rpc/chain-reader.ts";
import { nodeFault, viemClient } from "../rpc/viem-client.ts";

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
