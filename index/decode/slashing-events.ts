import { type Address, zeroAddress } from "viem";
import { slashingGateAbi as abi } from "#protocol/chain/abi/SlashingGate.ts";
import { slashingParameters } from "#protocol/providers/slashing-parameters.ts";
import { governedRails } from "./governed-rails.ts";
import { type LogHandler, on } from "./log-handler.ts";

/** Slashes that are asked for, and what became of them; what they took, the stake vault says. */
export function slashingEvents(gate: Address): LogHandler[] {
  return [
    governedRails({ contract: "SlashingGate", address: gate, parameters: slashingParameters }),
    on(gate, abi, "SlasherListed", (rows, { slasher, ground, newMostBps }, place) =>
      rows.slasher_grounds.push({ ...place, slasher, ground, most_bps: Number(newMostBps) }),
    ),
    on(gate, abi, "StopperSet", (rows, { newStopper }, place) =>
      rows.provider_rules.push({
        ...place,
        what: "stopper",
        account: newStopper === zeroAddress ? null : newStopper,
        allowed: newStopper === zeroAddress ? 0 : 1,
      }),
    ),
    on(gate, abi, "SlashRequested", (rows, args, place) =>
      rows.slash_requests.push({
        ...place,
        request: Number(args.id),
        provider: args.provider,
        slasher: args.slasher,
        ground: args.ground,
        bps: Number(args.bps),
        evidence_hash: args.evidenceHash,
        ready_at: Number(args.readySeconds),
      }),
    ),
    on(gate, abi, "SlashStopped", (rows, { id, reasonHash }, place) =>
      rows.slash_outcomes.push({ ...place, request: Number(id), outcome: "stopped", reason_hash: reasonHash }),
    ),
    on(gate, abi, "SlashDone", (rows, { id }, place) =>
      rows.slash_outcomes.push({ ...place, request: Number(id), outcome: "done", reason_hash: null }),
    ),
  ];
}
