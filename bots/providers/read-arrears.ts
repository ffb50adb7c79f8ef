import type { Chain } from "#bots/engine/duty.ts";
import { commitmentsAbi } from "#protocol/chain/abi/Commitments.ts";
import { providerRewardsAbi } from "#protocol/chain/abi/ProviderRewards.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import { readMany } from "#protocol/chain/read-many.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";

/** How many records are written of a provider's rewards, and how many more could be. */
export interface Arrears {
  provider: number;
  terms: number;
  points: number;
  /** Of whichever lacks more. */
  missing: number;
}

type Contracts = Pick<ProviderContracts, "commitments" | "vault" | "rewards">;

/**
 * What lacks of the records of these providers, as contracts/providers/RewardRecords.sol writes them: up to the last terms
 * and the last point that begin by the end of what is settled.
 */
export async function readArrears(
  { client, block }: Pick<Chain, "client" | "block">,
  { commitments, vault, rewards }: Contracts,
  providers: readonly number[],
  settledEpochs: number,
): Promise<Arrears[]> {
  const before = BigInt(settledEpochs + 1);
  const [resolved, terms, points] = await Promise.all([
    readMany(
      client,
      providers.map(
        (provider) =>
          ({ address: rewards, abi: providerRewardsAbi, functionName: "resolvedOf", args: [provider] }) as const,
      ),
      block.number,
    ),
    readMany(
      client,
      providers.map(
        (provider) =>
          ({
            address: commitments,
            abi: commitmentsAbi,
            functionName: "termsBefore",
            args: [provider, before],
          }) as const,
      ),
      block.number,
    ),
    readMany(
      client,
      providers.map(
        (provider) =>
          ({ address: vault, abi: stakeVaultAbi, functionName: "pointBefore", args: [provider, before] }) as const,
      ),
      block.number,
    ),
  ]);
  return providers.flatMap((provider, index) => {
    const [written, lastTerms, lastPoint] = [resolved[index], terms[index], points[index]];
    if (written === undefined || lastTerms === undefined || lastPoint === undefined) return [];
    const [ofTerms, ofPoints] = [Number(written[0]), Number(written[1])];
    const [isFoundTerms, termsNumber] = lastTerms;
    const [isFoundPoint, pointNumber] = lastPoint;
    const missing = Math.max(
      isFoundTerms ? Number(termsNumber) - ofTerms : 0,
      isFoundPoint ? Number(pointNumber) - ofPoints : 0,
    );
    return [{ provider, terms: ofTerms, points: ofPoints, missing }];
  });
}
