import type { GovernedParameter } from "#protocol/parameters/governed-parameter.ts";

/** The parameters of contracts/providers/IStakeVault.sol, at their numbers. */
export const vaultParameters: readonly GovernedParameter[] = [
  {
    name: "unbondingSeconds",
    id: "providers.unbonding",
    label: "How long leaving takes",
    help: "Who asks to leave waits so long, and can be slashed meanwhile. A change binds those who ask after it.",
    unit: { kind: "seconds", example: "14 days" },
  },
  {
    name: "slashCapBps",
    id: "providers.slashCap",
    label: "Most that is slashed in a period",
    help: "Of what was staked when the period of 30 days began.",
    unit: { kind: "bps", example: "30%" },
  },
];
