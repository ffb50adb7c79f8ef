import type { Address } from "viem";
import { useContract } from "#governance-ui/chain/deployment-context.ts";

export type ProviderAddresses = {
  token: Address;
  registry: Address;
  vault: Address;
  commitments: Address;
  rewards: Address;
  gate: Address;
};

export function useProviderAddresses(): ProviderAddresses {
  return {
    token: useContract("AlthingToken"),
    registry: useContract("ProviderRegistry"),
    vault: useContract("StakeVault"),
    commitments: useContract("Commitments"),
    rewards: useContract("ProviderRewards"),
    gate: useContract("SlashingGate"),
  };
}
