import type { Address, Client } from "viem";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { readMany } from "#protocol/chain/read-many.ts";

interface Question {
  token: Address;
  at: number;
  voters: readonly Address[];
  /** The newest without it. */
  blockNumber?: bigint;
}

/** Votes at a past time, in the order of the voters. */
export function readWeights(client: Client, { token, at, voters, blockNumber }: Question): Promise<bigint[]> {
  const questions = voters.map(
    (voter) =>
      ({ address: token, abi: althingTokenAbi, functionName: "getPastVotes", args: [voter, BigInt(at)] }) as const,
  );
  return readMany(client, questions, blockNumber);
}
