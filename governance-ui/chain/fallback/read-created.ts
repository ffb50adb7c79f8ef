import type { Address, Client, Hex } from "viem";
import { getBlockNumber, getContractEvents } from "viem/actions";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { type ProposalCreated, readProposalCreated } from "#protocol/governor/proposal-created.ts";

export type Created = ProposalCreated & { number: number; block: bigint; txHash: Hex };

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
    for (const log of logs) {
      const { blockNumber, transactionHash } = log;
      created.push({
        ...readProposalCreated(log),
        number: created.length + 1,
        block: blockNumber,
        txHash: transactionHash,
      });
    }
  }
  return created;
}
