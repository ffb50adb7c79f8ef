import type { Address, Client } from "viem";
import { getBlock, getChainId } from "viem/actions";
import { readWeights } from "./read-weights.ts";
import type { SignalExport } from "./signal-export.ts";

/** In what a file's chain, snapshot and weights differ from the chain, a line each. */
export async function snapshotFaults(
  client: Client,
  { chainId, genesisHash, snapshot, token }: SignalExport,
  weights: ReadonlyMap<Address, bigint>,
): Promise<string[]> {
  const found = await getChainId(client);
  const genesis = await getBlock(client, { blockNumber: 0n });
  if (found !== chainId || genesis.hash !== genesisHash) {
    return [
      `the chain: the node's is ${found} with genesis ${genesis.hash}, the file's ${chainId} with ${genesisHash}`,
    ];
  }
  const block = await getBlock(client, { blockNumber: BigInt(snapshot.block) });
  if (block.hash !== snapshot.hash || Number(block.timestamp) !== snapshot.at) {
    return [`the snapshot: block ${snapshot.block} is ${block.hash} at ${block.timestamp} on the chain`];
  }
  const voters = [...weights.keys()];
  const votes = await readWeights(client, { token: token.address, at: snapshot.at, voters });
  return voters.flatMap((voter, index) =>
    votes[index] === weights.get(voter)
      ? []
      : [`${voter}: has ${votes[index]} votes on the chain, the file says ${weights.get(voter)}`],
  );
}
