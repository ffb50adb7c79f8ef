import type { Client } from "viem";
import { readContract } from "viem/actions";
import type { PlannedReading } from "#index/readings/planned-reading.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import { commitmentsAbi } from "#protocol/chain/abi/Commitments.ts";
import { providerRewardsAbi } from "#protocol/chain/abi/ProviderRewards.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { type ProviderContracts, providerContracts } from "#protocol/providers/provider-contracts.ts";
import type { ProviderReading } from "./provider-reading.ts";

/** The terms of staking, in one reading; none where a network has no providers. */
export function providerReadings(deployment: Deployment): PlannedReading[] {
  const contracts = providerContracts(deployment);
  if (contracts === null) return [];
  return [
    {
      key: readingKey.providers,
      read: async (client, blockNumber) => JSON.stringify(await readTerms(client, contracts, blockNumber)),
    },
  ];
}

async function readTerms(
  client: Client,
  { vault, commitments, rewards }: ProviderContracts,
  blockNumber: bigint,
): Promise<ProviderReading> {
  const at = { address: vault, abi: stakeVaultAbi, blockNumber };
  const terms = { address: commitments, abi: commitmentsAbi, blockNumber, functionName: "parameter" } as const;
  const [schedule, least, unbonding, cap, step, notice, shortest, longest, tranches] = await Promise.all([
    readContract(client, { ...at, functionName: "schedule" }),
    readContract(client, { ...at, functionName: "LEAST_STAKE_TOKENS" }),
    readContract(client, { ...at, functionName: "parameter", args: [0] }),
    readContract(client, { ...at, functionName: "parameter", args: [1] }),
    readContract(client, { ...terms, args: [0] }),
    readContract(client, { ...terms, args: [1] }),
    readContract(client, { ...terms, args: [2] }),
    readContract(client, { ...terms, args: [3] }),
    readContract(client, { address: rewards, abi: providerRewardsAbi, blockNumber, functionName: "TRANCHES" }),
  ]);
  return {
    schedule,
    leastStakeTokens: least.toString(),
    unbondingSeconds: Number(unbonding),
    slashCapBps: Number(cap),
    commissionStepBps: Number(step),
    commissionNoticeSeconds: Number(notice),
    leastDurationEpochs: Number(shortest),
    mostDurationEpochs: Number(longest),
    tranches: Number(tranches),
  };
}
