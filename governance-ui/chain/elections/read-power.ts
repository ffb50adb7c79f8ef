import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";

export type Power = {
  snapshotAt: number;
  /** At the snapshot; while that lies ahead, now. */
  votes: bigint;
  balance: bigint;
  delegate: Address;
};

type Question = { token: Address; account: Address; snapshotAt: number; past: boolean };

/** An account's votes at a snapshot, and what explains them. */
export async function readPower(client: Client, { token, account, snapshotAt, past }: Question): Promise<Power> {
  const of = { address: token, abi: althingTokenAbi } as const;
  const [votes, balance, delegate] = await Promise.all([
    past
      ? readContract(client, { ...of, functionName: "getPastVotes", args: [account, BigInt(snapshotAt)] })
      : readContract(client, { ...of, functionName: "getVotes", args: [account] }),
    readContract(client, { ...of, functionName: "balanceOf", args: [account] }),
    readContract(client, { ...of, functionName: "delegates", args: [account] }),
  ]);
  return { snapshotAt, votes, balance, delegate };
}
