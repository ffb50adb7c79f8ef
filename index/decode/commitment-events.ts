import { type Address, zeroAddress } from "viem";
import { commitmentsAbi as abi } from "#protocol/chain/abi/Commitments.ts";
import { commitmentParameters } from "#protocol/providers/commitment-parameters.ts";
import { governedRails } from "./governed-rails.ts";
import { type LogHandler, on } from "./log-handler.ts";

/** What providers have activated, for how long, and with what it counts for rewards. */
export function commitmentEvents(commitments: Address): LogHandler[] {
  return [
    governedRails({ contract: "Commitments", address: commitments, parameters: commitmentParameters }),
    on(commitments, abi, "Activated", (rows, args, place) =>
      rows.unit_activations.push({
        ...place,
        provider: args.provider,
        kind: args.kind,
        units: Number(args.units),
        until_epoch: Number(args.untilEpoch),
        needed: args.neededTokens.toString(),
        price: args.priceUsd8.toString(),
      }),
    ),
    on(commitments, abi, "Renewed", (rows, args, place) =>
      rows.commitment_renewals.push({
        ...place,
        provider: args.provider,
        until_epoch: Number(args.untilEpoch),
        old_needed: args.oldNeededTokens.toString(),
        needed: args.neededTokens.toString(),
        units: args.units.toString(),
        price: args.priceUsd8.toString(),
      }),
    ),
    on(commitments, abi, "TermsSet", (rows, args, place) =>
      rows.commitment_terms.push({
        ...place,
        provider: args.provider,
        from_epoch: Number(args.fromEpoch),
        until_epoch: Number(args.untilEpoch),
        weight: args.weight.toString(),
        commission_bps: Number(args.commissionBps),
      }),
    ),
    on(commitments, abi, "CommissionAnnounced", (rows, { provider, oldBps, newBps, readySeconds }, place) =>
      rows.commission_notices.push({
        ...place,
        provider,
        old_bps: Number(oldBps),
        new_bps: Number(newBps),
        ready_at: Number(readySeconds),
      }),
    ),
    on(commitments, abi, "EpochFlagged", (rows, { provider, epoch, weight, evidenceHash }, place) =>
      rows.flagged_epochs.push({
        ...place,
        provider,
        epoch: Number(epoch),
        weight: weight.toString(),
        evidence_hash: evidenceHash,
      }),
    ),
    on(commitments, abi, "PriceFeedSet", (rows, { newFeed }, place) =>
      rows.provider_rules.push({ ...place, what: "price-feed", account: newFeed, allowed: 1 }),
    ),
    on(commitments, abi, "FlaggerSet", (rows, { newFlagger }, place) =>
      rows.provider_rules.push({
        ...place,
        what: "flagger",
        account: newFlagger === zeroAddress ? null : newFlagger,
        allowed: newFlagger === zeroAddress ? 0 : 1,
      }),
    ),
  ];
}
