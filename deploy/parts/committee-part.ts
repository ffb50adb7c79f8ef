import { zeroAddress } from "viem";
import { checkCommittee } from "#deploy/checks/check-committee.ts";
import { localCommittee } from "#deploy/local/committee/local-committee.ts";
import { committeeModule } from "#deploy/modules/committee.ts";
import { CREATE_SAFE, seatsModule } from "#deploy/modules/seats.ts";
import { slashStopModule } from "#deploy/modules/slash-stop.ts";
import { type CommitteePlan, committeePlan } from "#deploy/plan/committee-plan.ts";
import { committeeSafe } from "#deploy/plan/committee-safe.ts";
import { electionRemaining } from "#deploy/remaining/election-remaining.ts";
import { petitionRemaining } from "#deploy/remaining/petition-remaining.ts";
import type { CommitteeSettings } from "#profiles/committee/committee-settings.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { committeeOverProviders } from "./committee-over-providers.ts";
import type { DeployPart, Ground } from "./deploy-part.ts";

const PAUSE = "CommitteePause";

const safeOf = ({ client, network, deployer }: Ground, { saltNonce }: CommitteePlan) =>
  committeeSafe(client, network, deployer, saltNonce);

async function safeStands(ground: Ground, own: CommitteePlan): Promise<boolean> {
  const { address } = await safeOf(ground, own);
  return (await ground.client.getCode({ address })) !== undefined;
}

export const committeePart: DeployPart<CommitteeSettings, CommitteePlan> = {
  plan: committeePlan,
  async build(own, _core, ground, { timelock, token, slashes }) {
    const stands = (await safeStands(ground, own)) && !(await ground.hasBegun(CREATE_SAFE));
    const seats = seatsModule(own, { ...(await safeOf(ground, own)), stands }, timelock, token);
    const pause = { module: seats, contract: PAUSE };
    return {
      beforeGovernor: slashes === null ? seats : slashStopModule({ of: seats, pause, slashes }),
      afterGovernor: (governor) => committeeModule(own, ground.deployer, timelock, governor, seats),
    };
  },
  check: async (client, deployment, fresh) =>
    fresh === null
      ? checkCommittee(client, deployment)
      : checkCommittee(client, deployment, fresh.own, await safeOf(fresh.ground, fresh.own)),
  async remaining(question) {
    const contracts = committeeContracts(question.deployment);
    if (contracts === null) return [];
    return [await petitionRemaining(question, contracts), await electionRemaining(question, contracts)];
  },
  powers: ({ foundingMembers, foundingUntilSeconds, terms: { vetter } }) => [
    {
      name: "committee until an election",
      holders: foundingMembers.map(({ account }) => account),
      untilSeconds: foundingUntilSeconds,
    },
    { name: "vetting of candidates", holders: vetter === zeroAddress ? [] : [vetter] },
  ],
  stands: async (step, own, ground) => step === CREATE_SAFE && (await safeStands(ground, own)),
  pauses: PAUSE,
  canceller: "CommitteeVeto",
  adoption: (deployment) => [{ action: "committee.grantVeto", inputs: {} }, ...committeeOverProviders(deployment)],
  local: localCommittee,
};
