import { type Address, type Client, isAddressEqual, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import type { ContractCall } from "#governance-ui/chain/use-transaction.ts";
import { providerRegistryAbi } from "#protocol/chain/abi/ProviderRegistry.ts";
import { providerRewardsAbi } from "#protocol/chain/abi/ProviderRewards.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import { readStakeFacts, type StakeQuestion } from "./read-stake-facts.ts";

/** How much of the past one transaction writes. */
const RECORDS = 100n;

/** Where what is claimed goes: to the account, or into its stake, whose votes go to a delegatee. */
export type ClaimInto = { kind: "account" } | { kind: "stake"; provider: number; delegatee: Address };

/** Claims what has vested of a stake's rewards. */
export async function claimCall(
  client: Client,
  { into, ...question }: StakeQuestion & { into: ClaimInto },
): Promise<ContractCall> {
  const { rewards, provider, account } = question;
  if (into.kind === "account") return rewardCall(rewards, "claim", [provider, account]);
  return rewardCall(rewards, "restake", [provider, into.provider, await delegateeFor(client, question, into)]);
}

/** Claims what has vested of the provider's part; by its payee. */
export async function claimProviderCall(
  client: Client,
  { into, ...question }: StakeQuestion & { into: ClaimInto },
): Promise<ContractCall> {
  const { rewards, registry, provider, account } = question;
  const payee = await readContract(client, {
    address: registry,
    abi: providerRegistryAbi,
    functionName: "payeeOf",
    args: [provider],
  });
  if (!isAddressEqual(payee, account)) throw new Error(`On the chain the payee is ${payee}.`);
  if (into.kind === "account") return rewardCall(rewards, "claimProvider", [provider, account]);
  return rewardCall(rewards, "restakeProvider", [provider, into.provider, await delegateeFor(client, question, into)]);
}

/** Writes what a claim lacks of records; anybody may. */
export async function resolveCall(
  client: Client,
  { rewards, vault, provider, account }: StakeQuestion,
): Promise<ContractCall> {
  const [terms, points] = await readContract(client, {
    address: rewards,
    abi: providerRewardsAbi,
    functionName: "resolvedOf",
    args: [provider],
  });
  const pool = await readContract(client, {
    address: vault,
    abi: stakeVaultAbi,
    functionName: "poolOf",
    args: [provider],
  });
  // The last point begins with an epoch that may not be settled yet.
  const isBehind = terms === 0n || points + 2n < BigInt(pool.points);
  return isBehind
    ? rewardCall(rewards, "resolve", [provider, RECORDS])
    : rewardCall(rewards, "resolvePosition", [provider, account, RECORDS]);
}

/** A position that holds tokens keeps its delegatee. */
async function delegateeFor(
  client: Client,
  question: StakeQuestion,
  into: { provider: number; delegatee: Address },
): Promise<Address> {
  const facts = await readStakeFacts(client, { ...question, provider: into.provider });
  if (!facts.isActive && facts.worthTokens === 0n) {
    throw new Error(`On the chain provider ${into.provider} takes no stake.`);
  }
  return facts.delegatee === null ? into.delegatee : zeroAddress;
}

function rewardCall(address: Address, functionName: string, args: readonly unknown[]): ContractCall {
  // With the vault's errors, since stake may be refused.
  return { address, abi: [...providerRewardsAbi, ...vaultErrors], functionName, args };
}

const vaultErrors = stakeVaultAbi.filter(({ type }) => type === "error");
