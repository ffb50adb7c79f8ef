import type { Client } from "viem";
import { readContract } from "viem/actions";
import type { PlannedReading } from "#index/readings/planned-reading.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
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

async function readTerms(client: Client, { vault }: ProviderContracts, blockNumber: bigint): Promise<ProviderReading> {
  const at = { address: vault, abi: stakeVaultAbi, blockNumber };
  const [schedule, least, unbonding, cap] = await Promise.all([
    readContract(client, { ...at, functionName: "schedule" }),
    readContract(client, { ...at, functionName: "LEAST_STAKE_TOKENS" }),
    readContract(client, { ...at, functionName: "parameter", args: [0] }),
    readContract(client, { ...at, functionName: "parameter", args: [1] }),
  ]);
  return {
    schedule,
    leastStakeTokens: least.toString(),
    unbondingSeconds: Number(unbonding),
    slashCapBps: Number(cap),
    tranches: null,
  };
}
