import type { Address, Client } from "viem";
import { multicall } from "viem/actions";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";

/** Voters asked for in one `eth_call`: some 26 kB, of the 48 kB that code may have. */
const BATCH = 100;

type Question = { token: Address; at: number; voters: readonly Address[] };

/** Votes at a past time, in the order of the voters. */
export async function readWeights(client: Client, { token, at, voters }: Question): Promise<bigint[]> {
  const weights: bigint[] = [];
  for (let from = 0; from < voters.length; from += BATCH) {
    const contracts = voters
      .slice(from, from + BATCH)
      .map(
        (voter) =>
          ({ address: token, abi: althingTokenAbi, functionName: "getPastVotes", args: [voter, BigInt(at)] }) as const,
      );
    // The calls travel in the code of a constructor, so that the chain needs no Multicall contract.
    weights.push(...(await multicall(client, { contracts, allowFailure: false, deployless: true, batchSize: 0 })));
  }
  return weights;
}
