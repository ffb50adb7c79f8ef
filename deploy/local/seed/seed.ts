import { encodeFunctionData } from "viem";
import { localAccount } from "#deploy/local/accounts.ts";
import { committeeActs } from "#deploy/local/committee/committee-acts.ts";
import { committeeHistory } from "#deploy/local/committee/committee-history.ts";
import { committeeScene } from "#deploy/local/committee/committee-scene.ts";
import { seededCommitteeProposals } from "#deploy/local/committee/seeded-committee-proposals.ts";
import { emissionHistory } from "#deploy/local/emissions/emission-history.ts";
import { seededEmissionProposals } from "#deploy/local/emissions/seeded-emission-proposals.ts";
import type { LocalClient } from "#deploy/local/local-client.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { timelockControllerAbi } from "#protocol/chain/abi/TimelockController.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { holders } from "./holders.ts";
import { proposalEvents } from "./proposal-events.ts";
import type { Periods } from "./schedule.ts";
import { seededProposals } from "./seeded-proposals.ts";
import { send } from "./send.ts";
import { playTimeline } from "./timeline.ts";

/**
 * Gives the local chain its history by real transactions: delegation, proposals in every state, and a year of
 * emissions, and of the committee and its elections, where the network has them.
 * The chain must have started well before `now`; its clock ends at `now`.
 */
export async function seed(
  client: LocalClient,
  deployment: Deployment,
  catalogue: Catalogue,
  now: number,
): Promise<{ proposals: number }> {
  const token = contractAddress(deployment, "AlthingToken");
  for (const { account, delegatesTo } of holders) {
    if (delegatesTo === undefined) continue;
    const args = [localAccount(delegatesTo).address] as const;
    await send(client, account, token, encodeFunctionData({ abi: althingTokenAbi, functionName: "delegate", args }));
  }
  const governor = contractAddress(deployment, "AlthingGovernor");
  const periods = await readPeriods(client, deployment);
  const hasEmissions = deployment.contracts.EmissionController !== undefined;
  const scene = await committeeScene(client, deployment);
  const proposals = [
    ...(hasEmissions ? seededEmissionProposals(deployment) : []),
    ...(scene === null ? [] : seededCommitteeProposals(deployment, now)),
    ...seededProposals(deployment),
  ];
  const acts = scene === null ? null : committeeActs(scene);
  const epochs = hasEmissions ? await emissionHistory(client, deployment) : [];
  const events = proposals.flatMap((proposal) =>
    proposalEvents(client, governor, catalogue, proposal, periods, now, acts),
  );
  await playTimeline(client, [...epochs, ...(scene === null ? [] : committeeHistory(scene)), ...events], now);
  return { proposals: proposals.length };
}

async function readPeriods(client: LocalClient, deployment: Deployment): Promise<Periods> {
  const governor = { address: contractAddress(deployment, "AlthingGovernor"), abi: althingGovernorAbi } as const;
  const timelock = { address: contractAddress(deployment, "TimelockController"), abi: timelockControllerAbi } as const;
  return {
    votingDelay: Number(await client.readContract({ ...governor, functionName: "votingDelay" })),
    votingPeriod: Number(await client.readContract({ ...governor, functionName: "votingPeriod" })),
    timelockDelay: Number(await client.readContract({ ...timelock, functionName: "getMinDelay" })),
  };
}
