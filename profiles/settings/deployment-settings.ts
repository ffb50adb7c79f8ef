import type { Address } from "viem";
import type { Policy } from "#profiles/modules/module-profile.ts";
import type { ModuleSettings } from "#profiles/modules/module-profiles.ts";

export type ClassRuleSettings = { quorumBps: number; majorityBps: number; quorumFloorTokens: bigint };

/** Every figure of a profile, resolved for the contracts: seconds, basis points and base units. */
export type DeploymentSettings = CoreSettings & ModuleSettings;

/** What every network is deployed with. */
export type CoreSettings = {
  token: { name: string; symbol: string; totalSupplyTokens: bigint };
  governor: {
    name: string;
    votingDelaySeconds: bigint;
    votingPeriodSeconds: bigint;
    proposalThresholdTokens: bigint;
    objectionPeriodSeconds: bigint;
    gracePeriodSeconds: bigint;
    /** Routine, treasury, constitutional. */
    classRules: [ClassRuleSettings, ClassRuleSettings, ClassRuleSettings];
    settingsClass: number;
  };
  timelockDelaySeconds: bigint;
  /** `asset` is the zero address for ETH, or AlthingToken. */
  spendingCaps: { asset: string; capTokens: bigint }[];
  /** What may leave of each asset in 30 days, whatever the class; assets as in `spendingCaps`. */
  hardCap: { shareBps: number; assets: string[] };
  policies: Policy[];
  /** Null where the local network makes its own; the zero address is nobody. */
  guardian: { account: Address | null; termSeconds: bigint };
  /** Null where the local network makes its own. `holder` is an address, or TimelockController for the treasury. */
  allocation: { holder: string; amountTokens: bigint; excluded: boolean }[] | null;
};
