import type { Address } from "viem";
import { committeeGuardAbi } from "#protocol/chain/abi/CommitteeGuard.ts";
import { committeePauseAbi } from "#protocol/chain/abi/CommitteePause.ts";
import { committeeResolutionsAbi } from "#protocol/chain/abi/CommitteeResolutions.ts";
import { committeeVetoAbi } from "#protocol/chain/abi/CommitteeVeto.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import { type LogHandler, on } from "./log-handler.ts";
import { pushChange } from "./seat-events.ts";

/** What the committee may do, and what it did. */
export function powerEvents({ guard, veto, pause, resolutions, safe }: CommitteeContracts): LogHandler[] {
  return [
    on(guard, committeeGuardAbi, "PowerSet", (rows, { target, oldAccess, newAccess }, place) =>
      pushChange(rows, place, { kind: "power-set", accounts: [target], details: { oldAccess, newAccess } }),
    ),
    on(veto, committeeVetoAbi, "Vetoed", (rows, { proposalId, seating, callsHash, reasonHash }, place) =>
      rows.committee_vetoes.push({
        ...place,
        proposal_id: proposalId.toString(),
        seating: Number(seating),
        calls_hash: callsHash,
        reason_hash: reasonHash,
      }),
    ),
    ...pauseEvents(pause),
    on(resolutions, committeeResolutionsAbi, "ResolutionAnchored", (rows, args, place) =>
      rows.committee_resolutions.push({
        ...place,
        proposal_id: args.proposalId.toString(),
        document_hash: args.documentHash,
        seating: Number(args.seating),
        uri: args.uri,
      }),
    ),
    on(safe, safeAbi, "ExecutionSuccess", (rows, { txHash }, place) =>
      rows.safe_executions.push({ ...place, safe_tx_hash: txHash, succeeded: 1 }),
    ),
    on(safe, safeAbi, "ExecutionFailure", (rows, { txHash }, place) =>
      rows.safe_executions.push({ ...place, safe_tx_hash: txHash, succeeded: 0 }),
    ),
  ];
}

function pauseEvents(pause: Address): LogHandler[] {
  return [
    on(pause, committeePauseAbi, "ModuleSet", (rows, args, place) =>
      pushChange(rows, place, {
        kind: "pausable-set",
        accounts: [args.module],
        details: {
          oldLengthSeconds: args.oldLengthSeconds,
          newLengthSeconds: args.newLengthSeconds,
          told: args.told,
        },
      }),
    ),
    on(pause, committeePauseAbi, "Paused", (rows, { module, seating, untilSeconds, reasonHash }, place) =>
      rows.committee_pauses.push({
        ...place,
        module,
        seating: Number(seating),
        until_at: Number(untilSeconds),
        reason_hash: reasonHash,
      }),
    ),
    on(pause, committeePauseAbi, "Lifted", (rows, { module }, place) =>
      pushChange(rows, place, { kind: "pause-lifted", accounts: [module], details: {} }),
    ),
  ];
}
