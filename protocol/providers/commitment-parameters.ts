import type { GovernedParameter } from "#protocol/parameters/governed-parameter.ts";
import type { Rail } from "#protocol/parameters/rail.ts";
import { startingRail } from "./starting-rail.ts";

const epochs = { kind: "integer", unit: "epochs", min: "1", max: "1000000" } as const;

/** The parameters of contracts/providers/ICommitments.sol, at their numbers. */
export const commitmentParameters = [
  {
    name: "commissionStepBps",
    id: "providers.commissionStep",
    label: "Most that a commission rises at once",
    help: "In points of the commission: from 5% to 10% are 5%. Lowering is free.",
    unit: { kind: "bps", min: "0", max: "10000", example: "5%" },
  },
  {
    name: "commissionNoticeSeconds",
    id: "providers.commissionNotice",
    label: "Notice of a higher commission",
    help: "How long stakers know of it before it counts.",
    unit: { kind: "seconds", min: "86400", max: `${180 * 86_400}`, example: "14 days" },
  },
  {
    name: "leastDurationEpochs",
    id: "providers.leastDuration",
    label: "Shortest commitment",
    help: "For how many epochs units are committed at least, from the next one on.",
    unit: { ...epochs, example: "30 epochs" },
  },
  {
    name: "mostDurationEpochs",
    id: "providers.mostDuration",
    label: "Longest commitment",
    help: "For how many epochs the stake behind units may stay as the price made it.",
    unit: { ...epochs, example: "365 epochs" },
  },
] as const satisfies readonly GovernedParameter[];

/** The shortest commitment stays below the longest, wherever votes move either: the contract asks for this. */
const BETWEEN_EPOCHS = 90n;

/** Rails to deploy with, in the order of the contract. */
export const commitmentRails: readonly [Rail, Rail, Rail, Rail] = [
  startingRail(0n, 2_000n, 100n),
  startingRail(86_400n, 90n * 86_400n, 86_400n),
  startingRail(1n, BETWEEN_EPOCHS, 7n),
  startingRail(BETWEEN_EPOCHS, 1_460n, 30n),
];
