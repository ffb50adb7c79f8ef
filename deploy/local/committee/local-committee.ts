import { zeroHash } from "viem";
import { localAccount, localRoles } from "#deploy/local/accounts.ts";
import type { LocalModule } from "#deploy/local/local-module.ts";
import type { CommitteeSettings } from "#profiles/committee/committee-settings.ts";
import { committeeActs } from "./committee-acts.ts";
import { committeeHistory } from "./committee-history.ts";
import { committeeScene } from "./committee-scene.ts";
import { seededCommitteeProposals } from "./seeded-committee-proposals.ts";

export const localCommittee: LocalModule<CommitteeSettings> = {
  complete: (settings) => ({
    ...settings,
    foundingMembers: localRoles.foundingMembers.map((index) => ({
      account: localAccount(index).address,
      organisation: zeroHash,
    })),
    terms: { ...settings.terms, vetter: localAccount(localRoles.vetter).address },
  }),
  async history(client, deployment, now) {
    const scene = await committeeScene(client, deployment);
    if (scene === null) return null;
    return {
      proposals: seededCommitteeProposals(deployment, now),
      events: committeeHistory(scene),
      acts: committeeActs(scene),
    };
  },
};
