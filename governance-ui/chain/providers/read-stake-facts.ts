import { type Address, type Client, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { providerRegistryAbi } from "#protocol/chain/abi/ProviderRegistry.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import type { ProviderAddresses } from "./provider-contracts.ts";

export type StakeQuestion = ProviderAddresses & { account: Address; provider: number };

/** What the chain says of an account's stake with a provider. Tokens in the token's smallest unit. */
export type StakeFacts = {
  isActive: boolean;
  balanceTokens: bigint;
  allowanceTokens: bigint;
  leastTokens: bigint;
  /** Null where nothing is staked. */
  delegatee: Address | null;
  /** Of the tokens in the surrogate, what no slash has taken, and of that what leaves. */
  worthTokens: bigint;
  leavingTokens: bigint;
  readyAt: number;
};

const ACTIVE = 1;

export async function readStakeFacts(client: Client, question: StakeQuestion): Promise<StakeFacts> {
  const { token, registry, vault, account, provider } = question;
  const ofToken = { address: token, abi: althingTokenAbi } as const;
  const ofVault = { address: vault, abi: stakeVaultAbi } as const;
  const [known, balanceTokens, allowanceTokens, leastTokens, holding] = await Promise.all([
    readContract(client, { address: registry, abi: providerRegistryAbi, functionName: "providerOf", args: [provider] }),
    readContract(client, { ...ofToken, functionName: "balanceOf", args: [account] }),
    readContract(client, { ...ofToken, functionName: "allowance", args: [account, vault] }),
    readContract(client, { ...ofVault, functionName: "LEAST_STAKE_TOKENS" }),
    readContract(client, { ...ofVault, functionName: "holdingOf", args: [provider, account] }),
  ]);
  const hasStake = holding.worthTokens > 0n && holding.delegatee !== zeroAddress;
  return {
    isActive: known.status === ACTIVE,
    balanceTokens,
    allowanceTokens,
    leastTokens,
    delegatee: hasStake ? holding.delegatee : null,
    worthTokens: holding.worthTokens,
    leavingTokens: holding.leavingTokens,
    readyAt: Number(holding.readySeconds),
  };
}
