import type { Address } from "viem";
import type { CertificationPlan } from "#deploy/plan/certification-plan.ts";
import { AVAILABILITY_GROUND } from "#protocol/certification/availability-map.ts";
import type { CertificateKind } from "#protocol/certification/certificate-kind.ts";
import { certificationContracts } from "#protocol/certification/certification-contracts.ts";
import type { TierSettings } from "#protocol/certification/certification-settings.ts";
import { tierInputs } from "#protocol/certification/tier-inputs.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { writePercentage } from "#protocol/input/field-kinds/percentage.ts";

/** As a proposal file writes it, every input a text. */
type WrittenAction = { action: string; inputs: Record<string, string> };

/** What the vote does by which certification begins: kinds, attesters, tiers, and who may do what from then on. */
export function certificationBeginning(
  own: Pick<CertificationPlan, "kinds" | "attesters" | "tiers"> & {
    availability: Pick<CertificationPlan["availability"], "slashBps">;
  },
  deployment: Deployment,
): WrittenAction[] {
  const contracts = certificationContracts(deployment);
  if (contracts === null) return [];
  const { certification, availability } = contracts;
  const account = (action: string, named: Address) => ({ action, inputs: { account: named } });
  const { slashBps } = own.availability;
  return [
    ...own.kinds.map(addKind),
    // Tiers come after kinds, so that they have the figures of each.
    ...own.tiers.map(addTier),
    ...own.attesters.map(({ kind, attester }) => ({
      action: "certification.attester",
      inputs: { kind: `kind ${kind}`, attester, accepted: "true" },
    })),
    account("certification.availability", availability),
    account("certification.suspender", certification),
    account("providers.flagger", availability),
    ...(slashBps === 0n
      ? []
      : [
          {
            action: "providers.slashers",
            inputs: { slasher: availability, ground: AVAILABILITY_GROUND, mostBps: writePercentage(slashBps) },
          },
        ]),
    ...committeePowers(deployment),
  ];
}

function addKind({ name, schema, figures }: CertificateKind): WrittenAction {
  return { action: "certification.addKind", inputs: { name, schema, figures: `${figures.length}` } };
}

function addTier({ name, values }: TierSettings): WrittenAction {
  return { action: "certification.addTier", inputs: { name, ...tierInputs(values) } };
}

/** Where there is a committee, it may hold a certificate, lengthen a grace and rule on answers, each by who is no party. */
function committeePowers({ contracts }: Deployment): WrittenAction[] {
  const powers = [
    ["certification.holder", contracts.CommitteeCertificates],
    ["certification.extender", contracts.CommitteeGrace],
    ["availability.arbiter", contracts.CommitteeAvailability],
  ] as const;
  return powers.flatMap(([action, account]) =>
    account === undefined
      ? []
      : [
          { action, inputs: { account } },
          { action: "committee.power", inputs: { target: account, access: "members without parties" } },
        ],
  );
}
