import type { GovernedParameter } from "#protocol/parameters/governed-parameter.ts";
import type { Rail } from "#protocol/parameters/rail.ts";
import { startingRail } from "./starting-rail.ts";

/** The parameters of contracts/providers/IStakeVault.sol, at their numbers. */
export const vaultParameters = [
  {
    name: "unbondingSeconds",
    id: "providers.unbonding",
    label: "How long leaving takes",
    help: "Who asks to leave waits so long, and can be slashed meanwhile. A change binds those who ask after it.",
    unit: { kind: "seconds", min: `${7 * 86_400}`, max: `${90 * 86_400}`, example: "14 days" },
  },
  {
    name: "slashCapBps",
    id: "providers.slashCap",
    label: "Most that is slashed in a period",
    help: "Of what was staked when the period of 30 days began.",
    unit: { kind: "bps", min: "0", max: "10000", example: "30%" },
  },
] as const satisfies readonly GovernedParameter[];

/** Rails to deploy with, in the order of the contract. */
export const vaultRails: readonly [Rail, Rail] = [
  startingRail(7n * 86_400n, 90n * 86_400n, 86_400n),
  startingRail(0n, 5_000n, 100n),
];
