import type { GovernedParameter } from "#protocol/parameters/governed-parameter.ts";
import type { Rail } from "#protocol/parameters/rail.ts";
import { startingRail } from "#protocol/providers/starting-rail.ts";

const share = { kind: "bps", min: "0", max: "10000" } as const;
const epochs = { kind: "integer", unit: "epochs", min: "1" } as const;

/** The parameters of contracts/certification/IAvailabilityPanel.sol, at their numbers. */
export const availabilityParameters = [
  {
    name: "noRewardBelowBps",
    id: "certification.noRewardBelow",
    label: "Least availability for a reward",
    help: "A provider that was available less of an epoch earns nothing for it.",
    unit: { ...share, example: "90%" },
  },
  {
    name: "slashBelowBps",
    id: "certification.slashBelow",
    label: "Availability below which a slash may be asked for",
    help: "Of one epoch, once the provider has not answered in time, or its answer did not hold.",
    unit: { ...share, example: "50%" },
  },
  {
    name: "availabilitySlashBps",
    id: "certification.availabilitySlash",
    label: "Slash for an epoch without availability",
    help: "Share of the stake, within what the gate lists and what a period may slash.",
    unit: { ...share, example: "1%" },
  },
  {
    name: "answerEpochs",
    id: "certification.answerTime",
    label: "Time to answer",
    help: "For how many epochs, from the cut-off on, a provider may say that its epoch was marked wrongly.",
    unit: { ...epochs, max: "14", example: "3 epochs" },
  },
  {
    name: "rulingEpochs",
    id: "certification.rulingTime",
    label: "Time to rule",
    help: "For how many epochs after that the arbiter may rule on an answer; then it lapses.",
    unit: { ...epochs, max: "30", example: "7 epochs" },
  },
  {
    name: "answerBondTokens",
    id: "certification.answerBond",
    label: "Bond of an answer",
    help: "It goes back, unless the arbiter rules that the epoch was marked rightly.",
    unit: { kind: "tokens", min: "0", example: "100" },
  },
] as const satisfies readonly GovernedParameter[];

/** Rails to deploy with, in the order of the contract. */
export const availabilityRails = (oneToken: bigint): readonly [Rail, Rail, Rail, Rail, Rail, Rail] => [
  startingRail(0n, 10_000n, 100n),
  startingRail(0n, 10_000n, 100n),
  startingRail(0n, 3_000n, 100n),
  startingRail(1n, 14n, 1n),
  startingRail(1n, 30n, 1n),
  startingRail(0n, 1_000_000n * oneToken, oneToken),
];
