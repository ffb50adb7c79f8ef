import { type Address, zeroAddress } from "viem";
import type {
  CommitteeSettings,
  ElectionTermsSettings,
  FoundingMember,
} from "#profiles/committee/committee-settings.ts";
import type { DeploymentSettings } from "#profiles/settings/deployment-settings.ts";
import type { EmissionSettings } from "#protocol/emissions/emission-settings.ts";

/** Emissions with everything known: when their first epoch starts, and who reports revenue. */
export type EmissionPlan = EmissionSettings & { startSeconds: bigint; reporters: Address[]; reporterQuorum: number };

/** A committee with everything known: who sits first, until when, and who vets candidates. */
export type CommitteePlan = Omit<CommitteeSettings, "foundingTermSeconds" | "foundingMembers" | "terms"> & {
  foundingMembers: FoundingMember[];
  foundingUntilSeconds: bigint;
  terms: ElectionTermsSettings;
  /** Tells the Safes of a deployer's networks apart. */
  saltNonce: bigint;
};

/** What a deployment puts on the chain: every figure resolved, every holder and the guardian known. */
export type Plan = Omit<DeploymentSettings, "guardian" | "allocation" | "emissions" | "committee"> & {
  guardian: Address;
  guardianUntilSeconds: bigint;
  allocation: NonNullable<DeploymentSettings["allocation"]>;
  /** Null for a network without them. */
  emissions: EmissionPlan | null;
  /** Null for a network without one. */
  committee: CommitteePlan | null;
};

/** Completes the settings. `startedAtSeconds` is when the deployment began: terms and epochs count from it. */
export function planOf(settings: DeploymentSettings, startedAtSeconds: number): Plan {
  const { guardian, allocation, emissions, committee, ...rest } = settings;
  if (guardian.account === null) throw new Error("The settings name no guardian: set the figure guardian.account.");
  if (allocation === null) throw new Error("The settings allocate no tokens: set allocation.");
  const startedAt = BigInt(startedAtSeconds);
  return {
    ...rest,
    guardian: guardian.account,
    guardianUntilSeconds: guardian.account === zeroAddress ? 0n : startedAt + guardian.termSeconds,
    allocation,
    emissions: emissions === null ? null : emissionPlanOf(emissions, startedAt),
    committee: committee === null ? null : committeePlanOf(committee, startedAt),
  };
}

function emissionPlanOf(emissions: NonNullable<DeploymentSettings["emissions"]>, startedAt: bigint): EmissionPlan {
  const { reporters, startAfterSeconds, ...rest } = emissions;
  if (reporters === null) throw new Error("The settings name nobody who reports revenue: set reporters.");
  return { ...rest, reporters, startSeconds: startedAt + startAfterSeconds };
}

function committeePlanOf(committee: CommitteeSettings, startedAt: bigint): CommitteePlan {
  const { foundingMembers, foundingTermSeconds, terms, ...rest } = committee;
  const { vetter } = terms;
  if (foundingMembers === null) throw new Error("The settings name no committee: set foundingMembers.");
  if (vetter === null) throw new Error("The settings name no vetter: set the figure election.vetter.");
  const foundingUntilSeconds = startedAt + foundingTermSeconds;
  return { ...rest, foundingMembers, foundingUntilSeconds, terms: { ...terms, vetter }, saltNonce: startedAt };
}
