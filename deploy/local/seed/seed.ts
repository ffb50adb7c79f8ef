import { encodeFunctionData } from "viem";
import { localAccount } from "#deploy/local/accounts.ts";
import type { LocalClient } from "#deploy/local/local-client.ts";
import type { ModuleHistory } from "#deploy/local/local-module.ts";
import { sendUnlocked } from "#deploy/local/send-unlocked.ts";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { timelockControllerAbi } from "#protocol/chain/abi/TimelockController.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { moduleNames } from "#protocol/modules/modules.ts";
import { holders } from "./holders.ts";
import { proposalEvents } from "./proposal-events.ts";
import type { Periods } from "./schedule.ts";
import { seededProposals } from "./seeded-proposals.ts";
import { playTimeline } from "./timeline.ts";

/**
 * Gives the local chain its history by real transactions: delegation, proposals in every state, and a year of each
 * module that the network has.
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
    const data = encodeFunctionData({ abi: althingTokenAbi, functionName: "delegate", args });
    await sendUnlocked(client, account, { to: token, data });
  }
  const governor = contractAddress(deployment, "AlthingGovernor");
  const periods = await readPeriods(client, deployment);
  const histories: ModuleHistory[] = [];
  for (const name of moduleNames) {
    const history = await deployParts[name].local.history(client, deployment, now);
    if (history !== null) histories.push(history);
  }
  const proposals = [...histories.flatMap((history) => history.proposals), ...seededProposals(deployment)];
  const acts = histories.find((history) => history.acts !== undefined)?.acts ?? null;
  const votes = proposals.flatMap((proposal) =>
    proposalEvents(client, governor, catalogue, proposal, periods, now, acts),
  );
  await playTimeline(client, [...histories.flatMap(({ events }) => events), ...votes], now);
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
