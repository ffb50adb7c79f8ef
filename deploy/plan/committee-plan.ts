import type {
  CommitteeSettings,
  ElectionTermsSettings,
  FoundingMember,
} from "#profiles/committee/committee-settings.ts";

/** A committee with everything known: who sits first, until when, and who vets candidates. */
export type CommitteePlan = Omit<CommitteeSettings, "foundingTermSeconds" | "foundingMembers" | "terms"> & {
  foundingMembers: FoundingMember[];
  foundingUntilSeconds: bigint;
  terms: ElectionTermsSettings;
  /** Tells the Safes of a deployer's networks apart. */
  saltNonce: bigint;
};

export function committeePlan(committee: CommitteeSettings, startedAt: bigint): CommitteePlan {
  const { foundingMembers, foundingTermSeconds, terms, ...rest } = committee;
  const { vetter } = terms;
  if (foundingMembers === null) throw new Error("The settings name no committee: set foundingMembers.");
  if (vetter === null) throw new Error("The settings name no vetter: set the figure election.vetter.");
  const foundingUntilSeconds = startedAt + foundingTermSeconds;
  return { ...rest, foundingMembers, foundingUntilSeconds, terms: { ...terms, vetter }, saltNonce: startedAt };
}
