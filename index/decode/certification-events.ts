import { availabilityParameters } from "#protocol/certification/availability-parameters.ts";
import type { CertificationContracts } from "#protocol/certification/certification-contracts.ts";
import { governedRails } from "./governed-rails.ts";
import type { LogHandler } from "./log-handler.ts";

/** The rails of what votes ask of tiers, and of what follows from bad epochs. */
export function certificationEvents({ certification, availability }: CertificationContracts): LogHandler[] {
  return [
    governedRails({ contract: "Certification", address: certification, parameters: [] }),
    governedRails({ contract: "Availability", address: availability, parameters: availabilityParameters }),
  ];
}
