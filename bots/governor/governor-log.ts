import { type Address, getAbiItem, type PublicClient } from "viem";
import { type LogReading, SettledLog } from "#bots/rpc/settled-log.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { proposalCreatedEvent, readProposalCreated } from "#protocol/governor/proposal-created.ts";
import type { Execution, Proposal } from "./proposal.ts";

const EVENTS = [proposalCreatedEvent, getAbiItem({ abi: althingGovernorAbi, name: "ProposalExecuted" })];

interface Found {
  proposals: Map<bigint, Proposal>;
  executions: Map<bigint, Execution>;
}

/** Proposals and executions, from the deployment's start block on. */
export function governorLog(client: PublicClient, governor: Address, startBlock: number): SettledLog<Found> {
  const reading: LogReading<Found> = {
    empty: () => ({ proposals: new Map(), executions: new Map() }),
    add(to, found) {
      for (const [id, proposal] of found.proposals) to.proposals.set(id, proposal);
      for (const [id, execution] of found.executions) to.executions.set(id, execution);
    },
    async read(fromBlock, toBlock) {
      const found = this.empty();
      const logs = await client.getLogs({ address: governor, events: EVENTS, fromBlock, toBlock, strict: true });
      for (const log of logs) {
        if (log.eventName === "ProposalExecuted") {
          const { blockNumber, blockHash, transactionHash, args } = log;
          const { proposalId } = args;
          found.executions.set(proposalId, { proposalId, blockNumber, blockHash, transactionHash });
        } else {
          found.proposals.set(log.args.proposalId, readProposalCreated(log));
        }
      }
      return found;
    },
  };
  return new SettledLog(client, startBlock, reading);
}
