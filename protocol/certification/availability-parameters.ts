import type { GovernedParameter } from "#protocol/parameters/governed-parameter.ts";
import type { Rail } from "#protocol/parameters/rail.ts";
import { startingRail } from "#protocol/providers/starting-rail.ts";

const share = { kind: "bps", min: "0", max: "10000" } as const;
const epochs = { kind: "integer", unit: "epochs", min: "1" } as const;

/** The parameters of contracts/certification/IAvailabilityPanel.sol, at their numbers. */
export const availabilityParameters = [
  {
    name: "noRewardBelowBps",
    id: "availability.noRewardBelow",
    label: "Least availability for a reward",
    help: "Who was there less in an epoch earns nothing for it, once that is flagged. So many epochs in a row are an outage.",
    unit: { ...share, example: "90%" },
  },
  {
    name: "slashBelowBps",
    id: "availability.slashBelow",
    label: "Availability below which stake is slashed",
    help: "Of who was there less in an epoch a slash may be asked for. The committee can stop it.",
    unit: { ...share, example: "50%" },
  },
  {
    name: "slashBps",
    id: "availability.slash",
    label: "Stake slashed for an epoch",
    help: "Of the whole pool, for one epoch below the floor; the cap of a period holds.",
    unit: { ...share, example: "1%" },
  },
  {
    name: "answerEpochs",
    id: "availability.answer",
    label: "Time to answer a bad epoch",
    help: "For how many epochs after the cut-off the operator may say that it was marked wrongly.",
    unit: { ...epochs, max: "14", example: "3 epochs" },
  },
  {
    name: "rulingEpochs",
    id: "availability.ruling",
    label: "Time to rule on an answer",
    help: "For how many epochs after that the arbiter may rule. Without a ruling the epoch stands, and the bond goes back.",
    unit: { ...epochs, max: "30", example: "14 epochs" },
  },
  {
    name: "bondTokens",
    id: "availability.bond",
    label: "Bond of an answer",
    help: "What an operator puts up with an answer; it goes to the treasury where the arbiter finds the epoch marked rightly.",
    unit: { kind: "tokens", min: "0", max: `${2n ** 96n - 1n}`, example: "1000" },
  },
] as const satisfies readonly GovernedParameter[];

/** Rails to deploy with, in the order of the contract. */
export const availabilityRails: readonly [Rail, Rail, Rail, Rail, Rail, Rail] = [
  startingRail(0n, 9_900n, 100n),
  startingRail(0n, 9_500n, 100n),
  startingRail(0n, 1_000n, 50n),
  startingRail(1n, 14n, 1n),
  startingRail(1n, 30n, 3n),
  startingRail(0n, 1_000_000n * 10n ** 18n, 100n * 10n ** 18n),
];
