import type { GovernedParameter, ParameterUnit } from "#protocol/parameters/governed-parameter.ts";
import type { Rail } from "#protocol/parameters/rail.ts";
import type { EmissionSettings } from "./emission-settings.ts";
import type { EmissionTerms } from "./emission-terms.ts";
import { greatest, least } from "./integer.ts";

const share = (min: number, max: number, example: string) =>
  ({ kind: "bps", min: `${min}`, max: `${max}`, example }) satisfies ParameterUnit;
const amount = { kind: "tokens", min: "0", max: (2n ** 96n - 1n).toString() } as const satisfies ParameterUnit;

/**
 * The parameters of the contract, each at its number: what votes, pages, profiles and the index know of them. Bounds are those
 * of contracts/emissions/EmissionParameters.sol.
 */
export const controllerParameters = [
  {
    name: "referenceUsd8",
    id: "emission.referenceRevenue",
    label: "Reference revenue",
    help: "Revenue an epoch at which emission is at its baseline. Above it emission falls, below it emission comes back.",
    unit: {
      kind: "decimal",
      unit: "USD",
      decimals: 8,
      min: "1000",
      max: (2n ** 64n - 1n).toString(),
      example: "12000 USD",
    },
  },
  {
    name: "kappaHalves",
    id: "emission.kappa",
    label: "Power of the droop",
    help: "How strongly emission answers to revenue: 0.5 is a square root, 1 a plain ratio.",
    // A bare number would be a share of one here and a count of halves in the contract: people write the power itself.
    unit: {
      kind: "choice",
      options: [
        { value: "1", label: "0.5" },
        { value: "2", label: "1" },
      ],
    },
  },
  {
    name: "minMultiplierBps",
    id: "emission.minMultiplier",
    label: "Least multiplier",
    help: "The least share of the baseline that is emitted.",
    unit: share(1, 10_000, "25%"),
  },
  {
    name: "maxMultiplierBps",
    id: "emission.maxMultiplier",
    label: "Greatest multiplier",
    help: "The greatest share of the baseline that is emitted. Above 100% only while a market source allows it.",
    unit: share(1, 12_500, "100%"),
  },
  {
    name: "deadBandBps",
    id: "emission.deadBand",
    label: "Dead band",
    help: "How far the multiplier may be from its aim without moving.",
    unit: share(0, 5_000, "10%"),
  },
  {
    name: "slewDownBps",
    id: "emission.slewDown",
    label: "Greatest fall an epoch",
    help: "How much the multiplier falls in one epoch at most.",
    unit: share(1, 5_000, "10%"),
  },
  {
    name: "slewUpBps",
    id: "emission.slewUp",
    label: "Greatest rise an epoch",
    help: "How much the multiplier rises in one epoch at most.",
    unit: share(1, 2_000, "5%"),
  },
  {
    name: "decayPpm",
    id: "emission.decay",
    label: "Decay of the baseline",
    help: "What the baseline loses with every epoch.",
    unit: { kind: "decimal", unit: "%", decimals: 4, min: "0", max: "100000", example: "0.25%" },
  },
  {
    name: "epochCapTokens",
    id: "emission.epochCap",
    label: "Most tokens an epoch",
    help: "No epoch emits more, whatever its baseline and multiplier.",
    unit: amount,
  },
  {
    name: "baselineTokens",
    id: "emission.baseline",
    label: "Baseline",
    help: "What an epoch emits at a multiplier of 1. It decays with every epoch; this sets it for the next one.",
    unit: amount,
  },
] as const satisfies readonly GovernedParameter<keyof EmissionTerms | "baselineTokens">[];

export type ControllerParameter = (typeof controllerParameters)[number]["name"];

/** Its number in the contract. */
export const parameterPlace = (name: ControllerParameter) =>
  controllerParameters.findIndex((parameter) => parameter.name === name);

/** A vote moves each by one unit at least, once in 30 days. A ramp would only slow what the slew slows already. */
const PACE = { maxStep: 1n, minDelaySeconds: 30 * 86_400, rampUpSeconds: 0, rampDownSeconds: 0 } as const;

/** The parameters' values in the order of the contract. */
export function controllerValues({ terms, baselineTokens }: EmissionSettings): bigint[] {
  return controllerParameters.map(({ name }) => (name === "baselineTokens" ? baselineTokens : terms[name]));
}

/** Rails to deploy with, in the order of the contract. They can never be changed afterwards. */
export function startingRails({ terms, baselineTokens }: EmissionSettings): Rail[] {
  const rails: Record<ControllerParameter, [min: bigint, max: bigint, maxStepBps: number]> = {
    referenceUsd8: [
      greatest(terms.referenceUsd8 / 1_000n, 1_000n),
      least(terms.referenceUsd8 * 1_000n, 2n ** 64n - 1n),
      2_500,
    ],
    kappaHalves: [1n, 2n, 10_000],
    minMultiplierBps: [1_000n, 5_000n, 2_000],
    maxMultiplierBps: [5_000n, 12_500n, 1_000],
    deadBandBps: [200n, 3_000n, 2_500],
    slewDownBps: [200n, 2_000n, 2_500],
    slewUpBps: [100n, 1_000n, 2_500],
    decayPpm: [0n, 20_000n, 2_500],
    epochCapTokens: [0n, terms.epochCapTokens * 4n, 2_500],
    baselineTokens: [0n, baselineTokens * 2n, 1_000],
  };
  return controllerParameters.map(({ name }) => {
    const [min, max, maxStepBps] = rails[name];
    return { min, max, maxStepBps, ...PACE };
  });
}
