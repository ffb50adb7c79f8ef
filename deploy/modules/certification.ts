import { buildModule, isCallableContractFuture } from "@nomicfoundation/ignition-core";
import type { PauseModule, ProvidersModule } from "#deploy/parts/deploy-part.ts";
import type { CertificationPlan } from "#deploy/plan/certification-plan.ts";
import { availabilityParameters, availabilityRails } from "#protocol/certification/availability-parameters.ts";
import { tierRails } from "#protocol/certification/tier-figures.ts";

/**
 * Certificates with their tiers, and what checkers say of availability. Kinds and tiers are added by the first vote, by
 * which both get their powers too; until then nobody is suspended, flagged or slashed.
 */
export function certificationModule(own: CertificationPlan, providers: ProvidersModule) {
  return buildModule("Certification", (m) => {
    const contracts = m.useModule(providers.module);
    const { [providers.commitments]: commitments, [providers.gate]: gate } = contracts;
    if (commitments === undefined || gate === undefined) {
      throw new Error(`No module has ${providers.commitments} and ${providers.gate}, whose providers are certified.`);
    }
    const { checkers, checkerQuorum } = own.availability;
    const Certification = m.contract("Certification", [own.eas, commitments, [...tierRails]]);
    const Availability = m.contract("Availability", [
      commitments,
      gate,
      checkers,
      checkerQuorum,
      availabilityParameters.map(({ name }) => own.availability[name]),
      [...availabilityRails],
    ]);
    return { Certification, Availability };
  });
}

/** The same with the committee's powers over certificates; the contract that pauses knows whose committee that is. */
export function certificationPowersModule(
  certification: ReturnType<typeof certificationModule>,
  { module, contract }: PauseModule,
) {
  return buildModule("CertificationPowers", (m) => {
    const contracts = m.useModule(certification);
    const { [contract]: pause } = m.useModule(module);
    if (pause === undefined || !isCallableContractFuture(pause)) throw new Error(`No module has ${contract}.`);
    const seats = m.staticCall(pause, "SEATS");
    return {
      ...contracts,
      CommitteeCertificates: m.contract("CommitteeCertificates", [seats, contracts.Certification]),
      CommitteeGrace: m.contract("CommitteeGrace", [seats, contracts.Certification]),
      CommitteeAvailability: m.contract("CommitteeAvailability", [seats, contracts.Availability]),
    };
  });
}
