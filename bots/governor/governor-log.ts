import { type Address, getAbiItem, parseEventLogs } from "viem";
import { type LogSource, SettledLog } from "#bots/rpc/settled-log.ts";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { proposalCreatedEvent, readProposalCreated } from "#protocol/governor/proposal-created.ts";
import type { Execution, Proposal } from "./proposal.ts";

interface Found {
  proposals: Map<bigint, Proposal>;
  executions: Map<bigint, Execution>;
}

/** Proposals and executions, from the deployment's start block on. */
export function governorLog(source: LogSource, governor: Address, forget: () => Promise<void>): SettledLog<Found> {
  return new SettledLog<Found>(source, {
    address: governor,
    events: [proposalCreatedEvent, getAbiItem({ abi, name: "ProposalExecuted" })],
    empty: () => ({ proposals: new Map(), executions: new Map() }),
    copy: ({ proposals, executions }) => ({ proposals: new Map(proposals), executions: new Map(executions) }),
    add(to, logs) {
      for (const log of parseEventLogs({ abi, eventName: ["ProposalCreated", "ProposalExecuted"], logs: [...logs] })) {
        const { proposalId } = log.args;
        if (log.eventName === "ProposalCreated") {
          to.proposals.set(proposalId, readProposalCreated(log));
        } else if (log.blockNumber !== null && log.blockHash !== null && log.transactionHash !== null) {
          const { blockNumber, blockHash, transactionHash } = log;
          to.executions.set(proposalId, { proposalId, blockNumber, blockHash, transactionHash });
        }
      }
    },
    forget,
  });
}
