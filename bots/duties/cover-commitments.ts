import { encodeFunctionData } from "viem";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import type { ReadCommitments } from "#bots/providers/commitment-log.ts";
import { readSchedule } from "#bots/providers/read-schedule.ts";
import type { ReadStakes } from "#bots/providers/stake-log.ts";
import { commitmentsAbi as abi } from "#protocol/chain/abi/Commitments.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import { readMany } from "#protocol/chain/read-many.ts";
import { epochEndSeconds, runningEpoch } from "#protocol/emissions/epoch-clock.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";

/** What changes in an epoch counts from the next one, so all changes of one are made good in its last part. */
const LAST_PART = 4;
const MOST_CALLS = 10;

/** Fits the weight of each commitment to the stake behind it, once an epoch. */
export function coverCommitmentsDuty(
  { vault, commitments }: ProviderContracts,
  readStakes: ReadStakes,
  readCommitments: ReadCommitments,
): Duty {
  const schedule = readSchedule(commitments);

  return {
    name: "cover-commitments",
    async due(chain): Promise<Due[]> {
      const clock = await schedule(chain);
      const epoch = runningEpoch(clock, chain.block.timestamp);
      if (epoch === null) return [];
      const endSeconds = epochEndSeconds(clock, epoch);
      const notBefore = endSeconds - Math.floor(clock.epochSeconds / LAST_PART);
      if (chain.block.timestamp < notBefore) return [];
      const [{ pools }, found] = await Promise.all([readStakes(chain), readCommitments(chain)]);
      const moved = [...found]
        .filter(([provider, { untilEpoch, termsBlock }]) => {
          const pool = pools.get(provider);
          return untilEpoch > epoch + 1 && pool !== undefined && pool.movedBlock >= termsBlock;
        })
        .map(([provider]) => provider);
      const uncovered = await uncoveredOf(chain, { vault, commitments }, moved);
      return uncovered.slice(0, MOST_CALLS).map(({ provider, weight, wanted }) => ({
        key: `cover:${provider}:${epoch}:${wanted}`,
        call: {
          target: commitments,
          data: encodeFunctionData({ abi, functionName: "cover", args: [provider] }),
          valueWei: 0n,
        },
        notBefore,
        deadline: endSeconds - 1,
        why: `provider ${provider} counts with a weight of ${weight}, and its stake covers ${wanted}`,
        verify: (later) => verifyCovered(later, { vault, commitments }, provider),
      }));
    },
  };
}

interface Uncovered {
  provider: number;
  weight: bigint;
  wanted: bigint;
}

/** Those whose weight is not what their stake covers, as contracts/providers/Commitments.sol has it. */
async function uncoveredOf(
  { client, block }: Chain,
  { vault, commitments }: Pick<ProviderContracts, "vault" | "commitments">,
  providers: readonly number[],
): Promise<Uncovered[]> {
  const [standing, staked] = await Promise.all([
    readMany(
      client,
      providers.map(
        (provider) => ({ address: commitments, abi, functionName: "commitmentOf", args: [provider] }) as const,
      ),
      block.number,
    ),
    readMany(
      client,
      providers.map(
        (provider) => ({ address: vault, abi: stakeVaultAbi, functionName: "activeTokens", args: [provider] }) as const,
      ),
      block.number,
    ),
  ]);
  const last = await readMany(
    client,
    providers.map((provider, index) => {
      const number = BigInt((standing[index]?.terms ?? 1) - 1);
      return { address: commitments, abi, functionName: "termsAt", args: [provider, number] } as const;
    }),
    block.number,
  );
  return providers.flatMap((provider, index) => {
    const [commitment, tokens, terms] = [standing[index], staked[index], last[index]];
    if (commitment === undefined || tokens === undefined || terms === undefined) return [];
    const full = BigInt(commitment.weight);
    const wanted = tokens < commitment.neededTokens ? (full * tokens) / commitment.neededTokens : full;
    const weight = BigInt(terms.weight);
    return weight === wanted ? [] : [{ provider, weight, wanted }];
  });
}

async function verifyCovered(
  chain: Chain,
  contracts: Pick<ProviderContracts, "vault" | "commitments">,
  provider: number,
): Promise<Verdict> {
  const [left] = await uncoveredOf(chain, contracts, [provider]);
  if (left === undefined) return { ok: true, detail: "its weight is what its stake covers" };
  return { ok: false, detail: `it counts with ${left.weight}, and its stake covers ${left.wanted}` };
}
