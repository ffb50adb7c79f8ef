import type { Address, Client, Hex } from "viem";
import { getBlockNumber, getContractEvents } from "viem/actions";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import type { Call } from "#protocol/chain/call.ts";

export type Created = {
  id: bigint;
  number: number;
  proposer: Address;
  calls: Call[];
  description: string;
  snapshotAt: number;
  block: bigint;
  txHash: Hex;
};

/** What public nodes answer in one request. */
const BLOCKS_AT_ONCE = 10_000n;

/** Every proposal the governor has announced, oldest first and numbered from 1. */
export async function readCreated(client: Client, governor: Address, startBlock: number): Promise<Created[]> {
  const head = await getBlockNumber(client);
  const created: Created[] = [];
  for (let from = BigInt(startBlock); from <= head; from += BLOCKS_AT_ONCE) {
    const last = from + BLOCKS_AT_ONCE - 1n;
    const logs = await getContractEvents(client, {
      address: governor,
      abi: althingGovernorAbi,
      eventName: "ProposalCreated",
      fromBlock: from,
      toBlock: last < head ? last : head,
      strict: true,
    });
    for (const { args, blockNumber, transactionHash } of logs) {
      created.push({
        id: args.proposalId,
        number: created.length + 1,
        proposer: args.proposer,
        calls: args.targets.map((target, index) => ({
          target,
          valueWei: args.values[index] ?? 0n,
          data: args.calldatas[index] ?? "0x",
        })),
        description: args.description,
        snapshotAt: Number(args.voteStart),
        block: blockNumber,
        txHash: transactionHash,
      });
    }
  }
  return created;
}
