import { type Address, encodeFunctionData, keccak256, toBytes } from "viem";
import { localAccount } from "#deploy/local/accounts.ts";
import { commitmentsAbi } from "#protocol/chain/abi/Commitments.ts";
import { providerRegistryAbi } from "#protocol/chain/abi/ProviderRegistry.ts";
import { providerRewardsAbi } from "#protocol/chain/abi/ProviderRewards.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import { textWord } from "#protocol/input/text-word.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { type SeededProvider, seededProviders } from "./provider-cast.ts";
import type { SignedCall } from "./signed-calls.ts";
import { operatorAccount, type PlannedStake } from "./staking-plan.ts";

const hashOf = (text: string) => keccak256(toBytes(text));

/** What the people of the seeded history do, each as the call that it is; providers are named by their numbers. */
export function providerCalls({ registry, vault, commitments, rewards }: ProviderContracts) {
  const byOperator = (provider: number, to: Address, data: SignedCall["data"]): SignedCall => ({
    account: operatorAccount(provider),
    to,
    data,
  });
  const cast = (provider: number): SeededProvider => {
    const found = seededProviders[provider - 1];
    if (found === undefined) throw new Error(`There is no seeded provider ${provider}.`);
    return found;
  };
  return {
    register(provider: number): SignedCall {
      const { name } = cast(provider);
      const payee = localAccount(operatorAccount(provider)).address;
      const args = [payee, textWord(name), hashOf(`${name} is made up for the local network.`)] as const;
      return byOperator(
        provider,
        registry,
        encodeFunctionData({ abi: providerRegistryAbi, functionName: "register", args }),
      );
    },
    /** Declares a quarter more than it activates. */
    declare: (provider: number): SignedCall[] =>
      activated(cast(provider)).map(([kind, units]) => {
        const args = [provider, kind, Math.ceil(units * 1.25), hashOf(`${units} units of kind ${kind}`)] as const;
        const data = encodeFunctionData({ abi: providerRegistryAbi, functionName: "declareHardware", args });
        return byOperator(provider, registry, data);
      }),
    commission(provider: number, bps = cast(provider).commissionBps): SignedCall {
      const data = encodeFunctionData({ abi: commitmentsAbi, functionName: "setCommission", args: [provider, bps] });
      return byOperator(provider, commitments, data);
    },
    activate: (provider: number): SignedCall[] =>
      activated(cast(provider)).map(([kind, units]) => {
        const args = [provider, kind, units, cast(provider).wave.untilEpoch] as const;
        const data = encodeFunctionData({ abi: commitmentsAbi, functionName: "activate", args });
        return byOperator(provider, commitments, data);
      }),
    renew(provider: number, untilEpoch: number): SignedCall {
      const data = encodeFunctionData({ abi: commitmentsAbi, functionName: "renew", args: [provider, untilEpoch] });
      return byOperator(provider, commitments, data);
    },
    claimProvider(provider: number): SignedCall {
      const to = localAccount(operatorAccount(provider)).address;
      const args = [provider, to] as const;
      return byOperator(
        provider,
        rewards,
        encodeFunctionData({ abi: providerRewardsAbi, functionName: "claimProvider", args }),
      );
    },
    stake({ account, provider, amountTokens, delegatee }: PlannedStake): SignedCall {
      const args = [provider, amountTokens, delegatee] as const;
      return { account, to: vault, data: encodeFunctionData({ abi: stakeVaultAbi, functionName: "stake", args }) };
    },
    leave({ account, provider }: PlannedStake, amountTokens: bigint): SignedCall {
      const args = [provider, amountTokens] as const;
      return { account, to: vault, data: encodeFunctionData({ abi: stakeVaultAbi, functionName: "leave", args }) };
    },
    withdraw({ account, provider }: PlannedStake): SignedCall {
      const data = encodeFunctionData({ abi: stakeVaultAbi, functionName: "withdraw", args: [provider] });
      return { account, to: vault, data };
    },
    redelegate({ account, provider }: PlannedStake, delegatee: Address): SignedCall {
      const args = [provider, delegatee] as const;
      return { account, to: vault, data: encodeFunctionData({ abi: stakeVaultAbi, functionName: "redelegate", args }) };
    },
    claim({ account, provider }: PlannedStake): SignedCall {
      const args = [provider, localAccount(account).address] as const;
      return {
        account,
        to: rewards,
        data: encodeFunctionData({ abi: providerRewardsAbi, functionName: "claim", args }),
      };
    },
  };
}

/** Kind and number of what a provider activates. */
function activated({ units }: SeededProvider): [kind: number, units: number][] {
  return units.flatMap((count, kind): [number, number][] => (count === 0 ? [] : [[kind, count]]));
}
