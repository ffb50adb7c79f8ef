import type { Address } from "viem";
import { readPostedMap } from "#protocol/certification/availability-map.ts";
import { availabilityParameters } from "#protocol/certification/availability-parameters.ts";
import { availabilityAbi as abi } from "#protocol/chain/abi/Availability.ts";
import { accountOrNull } from "./account-or-null.ts";
import { governedRails } from "./governed-rails.ts";
import { type LogHandler, lowerCase, on, type Place } from "./log-handler.ts";

/** When providers were not there, by whose maps, and what followed. */
export function availabilityEvents(availability: Address): LogHandler[] {
  return [
    governedRails({ contract: "Availability", address: availability, parameters: availabilityParameters }),
    on(availability, abi, "DayPosted", (rows, { provider, epoch, oldBadSlots, newBadSlots, maps }, place) => {
      const day = { ...place, provider, epoch: Number(epoch) };
      rows.availability_days.push({
        ...day,
        old_bad_slots: oldBadSlots.toString(),
        bad_slots: newBadSlots.toString(),
      });
      for (const map of maps) {
        const { checker, badSlots } = readPostedMap(map);
        rows.availability_maps.push({ ...day, checker: lowerCase(checker), bad_slots: badSlots.toString() });
      }
    }),
    on(availability, abi, "DayFlagged", (rows, args, place) =>
      rows.availability_outcomes.push({ ...outcomeOf(args, place), outcome: "flagged" }),
    ),
    on(availability, abi, "DayAnswered", (rows, args, place) =>
      rows.availability_outcomes.push({
        ...outcomeOf(args, place),
        outcome: "answered",
        account: lowerCase(args.by),
        amount: args.bondTokens.toString(),
        reason_hash: args.reasonHash,
      }),
    ),
    on(availability, abi, "DayRuled", (rows, args, place) =>
      rows.availability_outcomes.push({
        ...outcomeOf(args, place),
        outcome: args.stands ? "stands" : "void",
        reason_hash: args.reasonHash,
      }),
    ),
    on(availability, abi, "DayLapsed", (rows, args, place) =>
      rows.availability_outcomes.push({ ...outcomeOf(args, place), outcome: "lapsed" }),
    ),
    on(availability, abi, "DaySlashed", (rows, args, place) =>
      rows.availability_outcomes.push({
        ...outcomeOf(args, place),
        outcome: "slashed",
        request: Number(args.request),
        bps: Number(args.bps),
      }),
    ),
    on(availability, abi, "ArbiterSet", (rows, { newArbiter }, place) =>
      rows.certification_rules.push({ ...place, what: "arbiter", account: accountOrNull(newArbiter) }),
    ),
  ];
}

function outcomeOf({ provider, epoch }: { provider: number; epoch: bigint }, place: Place) {
  return {
    ...place,
    provider,
    epoch: Number(epoch),
    account: null,
    amount: null,
    reason_hash: null,
    request: null,
    bps: null,
  };
}
