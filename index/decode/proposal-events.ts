import { type Address, toEventSelector } from "viem";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { operationId } from "#protocol/governor/operation-id.ts";
import { proposalCreatedEvent, readProposalCreated } from "#protocol/governor/proposal-created.ts";
import { proposalTitle } from "#protocol/governor/proposal-title.ts";
import { type LogHandler, lowerCase, on, placeOf } from "./log-handler.ts";

/** Creation and stages of proposals. */
export function proposalEvents(governor: Address): LogHandler[] {
  return [
    {
      address: lowerCase(governor),
      topic: toEventSelector(proposalCreatedEvent),
      handle(log, rows) {
        const { id, proposer, calls, snapshotAt, deadlineAt, description, descriptionHash } = readProposalCreated(log);
        rows.proposals.push({
          ...placeOf(log),
          proposal_id: id.toString(),
          operation_id: operationId(governor, calls, descriptionHash),
          proposer: lowerCase(proposer),
          title: proposalTitle(description),
          description,
          description_hash: descriptionHash,
          calls: JSON.stringify(calls.map((call) => ({ ...call, valueWei: String(call.valueWei) }))),
          snapshot_at: snapshotAt,
          deadline_at: deadlineAt,
        });
      },
    },
    on(governor, abi, "ProposalClassified", (rows, args, place) =>
      rows.classifications.push({
        ...place,
        proposal_id: args.proposalId.toString(),
        risk_class: args.class,
        code_pin: `0x${args.codePin.toString(16).padStart(50, "0")}`,
        code_hashes: JSON.stringify(args.codeHashes),
      }),
    ),
    on(governor, abi, "ProposalExtended", (rows, { proposalId, extendedDeadline }, place) =>
      rows.proposal_stages.push({
        ...place,
        proposal_id: proposalId.toString(),
        stage: "extended",
        due_at: Number(extendedDeadline),
        reason_hash: null,
      }),
    ),
    on(governor, abi, "ProposalQueued", (rows, { proposalId, etaSeconds }, place) =>
      rows.proposal_stages.push({
        ...place,
        proposal_id: proposalId.toString(),
        stage: "queued",
        due_at: Number(etaSeconds),
        reason_hash: null,
      }),
    ),
    on(governor, abi, "ProposalExecuted", (rows, { proposalId }, place) =>
      rows.proposal_stages.push({
        ...place,
        proposal_id: proposalId.toString(),
        stage: "executed",
        due_at: null,
        reason_hash: null,
      }),
    ),
    on(governor, abi, "ProposalCanceled", (rows, { proposalId }, place) =>
      rows.proposal_stages.push({
        ...place,
        proposal_id: proposalId.toString(),
        stage: "canceled",
        due_at: null,
        reason_hash: null,
      }),
    ),
    on(governor, abi, "ProposalCanceledByGuardian", (rows, { proposalId, reasonHash }, place) =>
      rows.proposal_stages.push({
        ...place,
        proposal_id: proposalId.toString(),
        stage: "canceled-by-guardian",
        due_at: null,
        reason_hash: reasonHash,
      }),
    ),
  ];
}
