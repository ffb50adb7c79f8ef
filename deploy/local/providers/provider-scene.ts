import type { Address } from "viem";
import type { LocalClient } from "#deploy/local/local-client.ts";
import { safeSingletonAddress } from "#deploy/local/safe-singletons.ts";
import { readLocalProfile } from "#profiles/profile/read-profile.ts";
import { priceReportsAbi } from "#protocol/chain/abi/PriceReports.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import type { EpochSchedule } from "#protocol/emissions/epoch-clock.ts";
import { type ProviderContracts, providerContracts } from "#protocol/providers/provider-contracts.ts";
import type { UnitKind } from "#protocol/providers/unit-kind.ts";
import { type SignedCalls, signedCallsOf } from "./signed-calls.ts";
import { localKinds } from "./unit-kinds.ts";

/** What the seeded history of providers needs to know. */
export type ProviderScene = {
  client: LocalClient;
  deployment: Deployment;
  contracts: ProviderContracts;
  token: Address;
  multiSend: Address;
  schedule: EpochSchedule;
  roundSeconds: number;
  kinds: readonly UnitKind[];
  signed: SignedCalls;
};

/** Null where the deployment does without providers. */
export async function providerScene(client: LocalClient, deployment: Deployment): Promise<ProviderScene | null> {
  const contracts = providerContracts(deployment);
  if (contracts === null) return null;
  const { settings } = await readLocalProfile(deployment.profile);
  if (settings.providers === null) throw new Error("The local network has providers, and its profile none.");
  const [schedule, roundSeconds] = await Promise.all([
    client.readContract({ address: contracts.vault, abi: stakeVaultAbi, functionName: "schedule" }),
    client.readContract({ address: contracts.priceReports, abi: priceReportsAbi, functionName: "ROUND_SECONDS" }),
  ]);
  return {
    client,
    deployment,
    contracts,
    token: contractAddress(deployment, "AlthingToken"),
    multiSend: await safeSingletonAddress("MultiSendCallOnly"),
    schedule,
    roundSeconds: Number(roundSeconds),
    kinds: localKinds(settings.providers.unitStakeUsd8),
    signed: signedCallsOf(client),
  };
}
