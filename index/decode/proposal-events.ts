import { type Address, keccak256, stringToHex } from "viem";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { type LogHandler, lowerCase, on } from "./log-handler.ts";
import { operationId } from "./operation-id.ts";
import { titleOf } from "./title-of.ts";

/** Creation and stages of proposals. */
export function proposalEvents(governor: Address): LogHandler[] {
  return [
    on(governor, abi, "ProposalCreated", (rows, args, place) => {
      const { proposalId, proposer, targets, values, calldatas, voteStart, voteEnd, description } = args;
      const descriptionHash = keccak256(stringToHex(description));
      rows.proposals.push({
        ...place,
        proposal_id: proposalId.toString(),
        operation_id: operationId(governor, targets, values, calldatas, descriptionHash),
        proposer: lowerCase(proposer),
        title: titleOf(description),
        description,
        description_hash: descriptionHash,
        calls: JSON.stringify(
          targets.map((target, at) => ({ target, valueWei: String(values[at]), data: calldatas[at] })),
        ),
        snapshot_at: Number(voteStart),
        deadline_at: Number(voteEnd),
      });
    }),
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
