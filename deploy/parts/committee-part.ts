import { checkCommittee } from "#deploy/checks/check-committee.ts";
import { localCommittee } from "#deploy/local/committee/local-committee.ts";
import { committeeModule } from "#deploy/modules/committee.ts";
import { seatsModule } from "#deploy/modules/seats.ts";
import { type CommitteePlan, committeePlan } from "#deploy/plan/committee-plan.ts";
import { committeeSafe } from "#deploy/plan/committee-safe.ts";
import type { CommitteeSettings } from "#profiles/committee/committee-settings.ts";
import type { DeployPart, Ground } from "./deploy-part.ts";

const safeOf = ({ client, network, deployer }: Ground, { saltNonce }: CommitteePlan) =>
  committeeSafe(client, network, deployer, saltNonce);

export const committeePart: DeployPart<CommitteeSettings, CommitteePlan> = {
  plan: committeePlan,
  async build(own, _core, ground, { timelock, token }) {
    const seats = seatsModule(own, await safeOf(ground, own), timelock, token);
    return {
      beforeGovernor: seats,
      afterGovernor: (governor) => committeeModule(own, ground.deployer, timelock, governor, seats),
    };
  },
  check: async (client, deployment, fresh) =>
    fresh === null
      ? checkCommittee(client, deployment)
      : checkCommittee(client, deployment, fresh.own, await safeOf(fresh.ground, fresh.own)),
  canceller: "CommitteeVeto",
  local: localCommittee,
};
