import type { Address, Hex } from "viem";
import type { CommitteeSettings } from "#profiles/committee/committee-settings.ts";
import type { EmissionDeploymentSettings } from "#profiles/emissions/emission-deployment-settings.ts";

export type ClassRuleSettings = { quorumBps: number; majorityBps: number; quorumFloorTokens: bigint };

/** Every figure of a profile, resolved for the contracts: seconds, basis points and base units. */
export type DeploymentSettings = {
  token: { name: string; symbol: string; totalSupplyTokens: bigint };
  governor: {
    name: string;
    votingDelaySeconds: bigint;
    votingPeriodSeconds: bigint;
    proposalThresholdTokens: bigint;
    lateExtensionSeconds: bigint;
    gracePeriodSeconds: bigint;
    /** Routine, treasury, constitutional. */
    classRules: [ClassRuleSettings, ClassRuleSettings, ClassRuleSettings];
    settingsClass: number;
  };
  timelockDelaySeconds: bigint;
  /** `asset` is the zero address for ETH, or AlthingToken. */
  spendingCaps: { asset: string; capTokens: bigint }[];
  /** `target` is an address or the name of a contract of the same deployment. */
  policies: { target: string; selector: Hex; class: number }[];
  /** Null where the local network makes its own; the zero address is nobody. */
  guardian: { account: Address | null; termSeconds: bigint };
  /** Null where the local network makes its own. `holder` is an address, or TimelockController for the treasury. */
  allocation: { holder: string; amountTokens: bigint; excluded: boolean }[] | null;
  /** Null for a network without emissions. */
  emissions: EmissionDeploymentSettings | null;
  /** Null for a network without a committee. */
  committee: CommitteeSettings | null;
};
