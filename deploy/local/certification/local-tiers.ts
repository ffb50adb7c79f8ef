import { type CertificateKind, certificateKinds } from "#protocol/certification/certificate-kind.ts";
import type { TierSettings } from "#protocol/certification/certification-settings.ts";
import { TIER_NUMBERS, type TierFigureName, tierFigures } from "#protocol/certification/tier-figures.ts";

const DAY = 86_400n;

/** The kinds of the local network, in the order in which its first vote adds them. */
export const localKindsOfCertificates: readonly CertificateKind[] = certificateKinds;
export const [SOC2, ISO27001, DATA_CENTRE, IDENTITY, BENCHMARK] = [0, 1, 2, 3, 4] as const;

type Asked = Partial<Record<TierFigureName, bigint>> & {
  certificates: readonly (readonly [kind: number, greatestAgeDays: bigint, ...figures: bigint[]])[];
};

/**
 * Made up for the local network; starting values, to be set by vote. Greatest ages of certificates, least ages of providers
 * and windows are those of Akash's AEP-86 (draft): 365, 180 and 90 days, 0, 30 and 120 days, 30 and 90 days. The level of a
 * data centre is what Fluence publishes for its providers.
 */
export const localTiers: readonly TierSettings[] = [
  tier("Open", {
    availabilityWindow: 30n,
    grace: 30n * DAY,
    certificates: [[BENCHMARK, 365n, 32n]],
  }),
  tier("Verified", {
    leastAvailability: 9_500n,
    availabilityWindow: 30n,
    leastAge: 30n * DAY,
    grace: 30n * DAY,
    outage: 3n,
    certificates: [
      [IDENTITY, 0n],
      [BENCHMARK, 365n, 32n],
    ],
  }),
  tier("Enterprise", {
    leastUnits: 100n,
    leastAvailability: 9_900n,
    availabilityWindow: 90n,
    leastAge: 120n * DAY,
    grace: 30n * DAY,
    outage: 2n,
    certificates: [
      [ISO27001, 365n],
      [DATA_CENTRE, 365n, 3n],
      [IDENTITY, 0n],
      [BENCHMARK, 180n, 64n],
    ],
  }),
];

function tier(name: string, { certificates, ...plain }: Asked): TierSettings {
  const values = Array.from({ length: TIER_NUMBERS }, () => 0n);
  const at = (figure: TierFigureName, index = 0) =>
    (tierFigures.find((one) => one.name === figure)?.first ?? Number.NaN) + index;
  for (const { name: figure } of tierFigures) values[at(figure)] = plain[figure] ?? 0n;
  for (const [kind, greatestAgeDays, ...figures] of certificates) {
    values[at("attestersRequired", kind)] = 1n;
    values[at("greatestAge", kind)] = greatestAgeDays * DAY;
    const firstFigure = localKindsOfCertificates.slice(0, kind).reduce((sum, one) => sum + one.figures.length, 0);
    for (const [index, least] of figures.entries()) values[at("leastFigure", firstFigure + index)] = least;
  }
  return { name, values };
}
