import type { GovernedParameter } from "#protocol/parameters/governed-parameter.ts";
import type { Rail } from "#protocol/parameters/rail.ts";
import { startingRail } from "./starting-rail.ts";

/** The parameters of contracts/prices/IGovernedPriceFeed.sol, at their numbers. */
export const feedParameters = [
  {
    name: "maxAgeSeconds",
    id: "prices.maxAge",
    label: "How old a price may be",
    help: "A source whose price is older does not count. While too few count there is no price, and nothing is activated or renewed.",
    unit: { kind: "seconds", min: "60", max: `${7 * 86_400}`, example: "6 hours" },
  },
  {
    name: "maxDeviationBps",
    id: "prices.maxDeviation",
    label: "How far prices may differ",
    help: "How much more than the lowest fresh price the highest may be. Where they differ by more there is no price.",
    unit: { kind: "bps", min: "1", max: "5000", example: "1.5%" },
  },
] as const satisfies readonly GovernedParameter[];

/** Rails to deploy with, in the order of the contract. */
export const feedRails: readonly [Rail, Rail] = [
  startingRail(15n * 60n, 86_400n, 15n * 60n),
  startingRail(25n, 1_000n, 25n),
];
