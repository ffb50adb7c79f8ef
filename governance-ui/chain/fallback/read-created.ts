import type { Address, Client, Hex } from "viem";
import { getContractEvents } from "viem/actions";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { isRefusal } from "#protocol/chain/is-refusal.ts";
import { type ProposalCreated, readProposalCreated } from "#protocol/governor/proposal-created.ts";
import type { Announced } from "./announced.ts";

export type Created = ProposalCreated & Announced & { txHash: Hex };

/** Text and calls of these proposals: in one request where the node takes it, else of one block at a time. */
export async function readCreated(client: Client, governor: Address, wanted: readonly Announced[]): Promise<Created[]> {
  const read = (fromBlock: bigint, toBlock: bigint) =>
    getContractEvents(client, {
      address: governor,
      abi: althingGovernorAbi,
      eventName: "ProposalCreated",
      fromBlock,
      toBlock,
      strict: true,
    });
  const blocks = [...new Set(wanted.map(({ block }) => block))].sort((a, b) => (a < b ? -1 : 1));
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const logs = await read(first, last).catch(async (error: unknown) => {
    if (first === last || !isRefusal(error)) throw error;
    return (await Promise.all(blocks.map((block) => read(block, block)))).flat();
  });
  const byId = new Map(logs.map((log) => [log.args.proposalId, log]));
  return wanted.flatMap((announced) => {
    const log = byId.get(announced.id);
    return log === undefined ? [] : [{ ...readProposalCreated(log), ...announced, txHash: log.transactionHash }];
  });
}
