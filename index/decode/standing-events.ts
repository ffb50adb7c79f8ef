import type { Address } from "viem";
import { certificationStatuses } from "#protocol/certification/certification-status.ts";
import { TIER_NUMBERS, tierFigureAt } from "#protocol/certification/tier-figures.ts";
import { certificationAbi as abi } from "#protocol/chain/abi/Certification.ts";
import { accountOrNull } from "./account-or-null.ts";
import { governedRails } from "./governed-rails.ts";
import { type LogHandler, on } from "./log-handler.ts";

/** What votes ask of each tier, and how providers stand. */
export function standingEvents(certification: Address): LogHandler[] {
  return [
    governedRails({ contract: "Certification", address: certification, parameters: [] }),
    on(certification, abi, "TierAdded", (rows, { tier, name }, place) => rows.tiers.push({ ...place, tier, name })),
    on(certification, abi, "ParameterSet", (rows, { parameter, newValue }, place) => {
      const at = tierFigureAt(parameter);
      if (at === null) return;
      rows.tier_figures.push({ ...place, tier: at.tier, number: parameter % TIER_NUMBERS, value: newValue.toString() });
    }),
    on(certification, abi, "StandingSet", (rows, args, place) => {
      const status = certificationStatuses[args.status];
      if (status === undefined) return;
      rows.provider_standings.push({
        ...place,
        provider: args.provider,
        status,
        tier: args.tier,
        unmet: args.unmet,
        at_once: args.atOnce,
        extended: args.extended ? 1 : 0,
        deadlines: args.deadlines.toString(),
      });
    }),
    on(certification, abi, "GraceExtended", (rows, { provider, untilSeconds, reasonHash }, place) =>
      rows.grace_extensions.push({ ...place, provider, until_at: Number(untilSeconds), reason_hash: reasonHash }),
    ),
    on(certification, abi, "AvailabilitySet", (rows, { newAvailability }, place) =>
      rows.certification_rules.push({ ...place, what: "availability", account: accountOrNull(newAvailability) }),
    ),
    on(certification, abi, "ExtenderSet", (rows, { newExtender }, place) =>
      rows.certification_rules.push({ ...place, what: "extender", account: accountOrNull(newExtender) }),
    ),
  ];
}
