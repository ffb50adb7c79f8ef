import { seededProviders } from "#deploy/local/providers/provider-cast.ts";
import { attesters } from "./certification-cast.ts";
import { BENCHMARK, DATA_CENTRE, IDENTITY, ISO27001, SOC2 } from "./local-tiers.ts";

const DAY = 86_400;

/** A certificate of the local network's history; days are counted back from now, and on from it where they are less than 0. */
export type PlannedCertificate = {
  attester: number;
  kind: number;
  provider: number;
  figures: readonly number[];
  expiresDaysAgo: number;
};

const [auditor, surveyor, lab] = attesters.map(({ account }) => account) as [number, number, number];

/** What is looked at once all of it has been certified. */
export const enterprise = [number("Alder"), number("Beech"), number("Larch")] as const;
export const verified = [number("Ash"), number("Fir"), number("Lime"), number("Maple")] as const;
/** Never had a benchmark: its grace ended long ago. */
const neverCertified = number("Yew");
/** Its lab took a benchmark back. */
export const revokedOf = { provider: number("Rowan"), kind: BENCHMARK, attester: lab } as const;
/** Whom a vote removed: its commitment had lapsed. */
export const removed = number("Birch");
/** Was away for three epochs in a row. */
export const wasOut = number("Lime");

/** Whose benchmark ends when: the grace of the first runs, the others should be seen to. */
const soon: Readonly<Record<number, number>> = {
  [number("Spruce")]: 10,
  [number("Hazel")]: -5,
  [number("Oak")]: -20,
};

/** What each provider has: a benchmark, and more where its tier asks for it. */
export const plannedCertificates: readonly PlannedCertificate[] = seededProviders.flatMap((_, index) => {
  const provider = index + 1;
  if (provider === neverCertified) return [];
  const cores = provider % 3 === 1 ? 128 : 64;
  const has = (attester: number, kind: number, figures: readonly number[] = [], expiresDaysAgo = -180) => ({
    attester,
    kind,
    provider,
    figures,
    expiresDaysAgo,
  });
  const benchmark = has(lab, BENCHMARK, [cores, cores * 4, cores * 20, 10_000], soon[provider]);
  if (verified.some((one) => one === provider)) return [benchmark, has(auditor, IDENTITY)];
  if (!enterprise.some((one) => one === provider)) return [benchmark];
  return [
    benchmark,
    has(surveyor, IDENTITY),
    has(surveyor, DATA_CENTRE, [provider === number("Alder") ? 4 : 3]),
    has(auditor, ISO27001),
    ...(provider === number("Alder") ? [has(auditor, SOC2)] : []),
  ];
});

export const expiresSeconds = ({ expiresDaysAgo }: PlannedCertificate, now: number) => now - expiresDaysAgo * DAY;

function number(name: string): number {
  const index = seededProviders.findIndex((provider) => provider.name === name);
  if (index === -1) throw new Error(`There is no seeded provider ${name}.`);
  return index + 1;
}
