import type { Address } from "viem";
import type { CertificateKind } from "#protocol/certification/certificate-kind.ts";
import type {
  AttesterSettings,
  CertificationSettings,
  TierSettings,
} from "#protocol/certification/certification-settings.ts";

/** Certification with everything known. */
export type CertificationPlan = {
  eas: Address;
  kinds: CertificateKind[];
  attesters: AttesterSettings[];
  tiers: TierSettings[];
  availability: Omit<CertificationSettings["availability"], "checkers"> & { checkers: Address[] };
};

export function certificationPlan(settings: CertificationSettings): CertificationPlan {
  const { eas, kinds, attesters, tiers, availability } = settings;
  if (eas === null) {
    throw new Error("The settings do not say where EAS is on this network: set the figure certification.eas.");
  }
  return {
    eas,
    kinds: named(kinds, "certificateKinds"),
    attesters: named(attesters, "certificateAttesters"),
    tiers: named(tiers, "providerTiers"),
    availability: { ...availability, checkers: named(availability.checkers, "availabilityCheckers") },
  };
}

function named<List>(list: List | null, name: string): List {
  if (list === null) throw new Error(`The settings lack a list that certification needs: set ${name}.`);
  return list;
}
