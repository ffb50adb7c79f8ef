import { type PublicClient, parseAbi, zeroAddress } from "viem";
import type { ProviderPlan } from "#deploy/plan/provider-plan.ts";
import { commitmentsAbi } from "#protocol/chain/abi/Commitments.ts";
import { priceFeedAbi } from "#protocol/chain/abi/PriceFeed.ts";
import { priceReportsAbi } from "#protocol/chain/abi/PriceReports.ts";
import { providerRegistryAbi } from "#protocol/chain/abi/ProviderRegistry.ts";
import { providerRewardsAbi } from "#protocol/chain/abi/ProviderRewards.ts";
import { slashingGateAbi } from "#protocol/chain/abi/SlashingGate.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { emissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { commitmentParameters, commitmentRails } from "#protocol/providers/commitment-parameters.ts";
import { feedParameters, feedRails } from "#protocol/providers/feed-parameters.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { slashingParameters, slashingRails } from "#protocol/providers/slashing-parameters.ts";
import { vaultParameters, vaultRails } from "#protocol/providers/vault-parameters.ts";
import { checkParameters } from "./check-parameters.ts";
import { comparable } from "./comparable.ts";

const aggregatorSourceAbi = parseAbi(["function AGGREGATOR() view returns (address)"]);

/** Where fresh providers differ from their plan, in words. */
export async function checkProviderPlan(
  client: PublicClient,
  deployment: Deployment,
  contracts: ProviderContracts,
  own: ProviderPlan,
): Promise<string[]> {
  const faults: string[] = [];
  const expect = async (what: string, read: Promise<unknown>, expected: unknown) => {
    const [is, must] = [comparable(await read), comparable(expected)];
    if (is !== must) faults.push(`${what}: found ${is}, expected ${must}.`);
  };
  const registry = { address: contracts.registry, abi: providerRegistryAbi } as const;
  const vault = { address: contracts.vault, abi: stakeVaultAbi } as const;
  const reports = { address: contracts.priceReports, abi: priceReportsAbi } as const;
  const feed = { address: contracts.priceFeed, abi: priceFeedAbi } as const;
  const commitments = { address: contracts.commitments, abi: commitmentsAbi } as const;
  const rewards = { address: contracts.rewards, abi: providerRewardsAbi } as const;
  const gate = { address: contracts.slashing, abi: slashingGateAbi } as const;
  const { prices } = own;

  await expect("Whether anyone may register", client.readContract({ ...registry, functionName: "isOpen" }), own.isOpen);
  await expect("The kinds of units", client.readContract({ ...registry, functionName: "kindCount" }), 0n);
  await expect("Who slashes", client.readContract({ ...vault, functionName: "slasher" }), zeroAddress);
  await expect("Who stops slashes", client.readContract({ ...gate, functionName: "stopper" }), zeroAddress);
  await expect("Who flags", client.readContract({ ...commitments, functionName: "flagger" }), zeroAddress);
  await expect(
    "The parts that rewards vest in",
    client.readContract({ ...rewards, functionName: "TRANCHES" }),
    own.vestingTranches,
  );
  await expect(
    "The least stake",
    client.readContract({ ...vault, functionName: "LEAST_STAKE_TOKENS" }),
    own.leastStakeTokens,
  );
  await expect(
    "Who reports the price",
    client.readContract({ ...reports, functionName: "reporters" }),
    prices.reporters,
  );
  await expect(
    "The quorum of who reports the price",
    client.readContract({ ...reports, functionName: "quorum" }),
    prices.reporterQuorum,
  );
  await expect(
    "The round of the price",
    client.readContract({ ...reports, functionName: "ROUND_SECONDS" }),
    prices.roundSeconds,
  );
  await expect(
    "How many sources must have a price",
    client.readContract({ ...feed, functionName: "needed" }),
    prices.sourcesNeeded,
  );
  const emissions = emissionContracts(deployment);
  if (emissions === null) faults.push("Providers are paid from emissions, which this network does without.");
  else {
    const schedule = { abi: stakeVaultAbi, functionName: "schedule" } as const;
    const expected = await client.readContract({ ...schedule, address: emissions.controller });
    for (const [name, address] of [
      ["StakeVault", contracts.vault],
      ["Commitments", contracts.commitments],
      ["ProviderRewards", contracts.rewards],
    ] as const) {
      await expect(`The schedule of ${name}`, client.readContract({ ...schedule, address }), expected);
    }
  }
  return [
    ...faults,
    ...(await checkSources(client, contracts, own)),
    ...(await checkParameters(client, {
      address: vault.address,
      parameters: vaultParameters,
      values: vaultParameters.map(({ name }) => own[name]),
      rails: vaultRails,
    })),
    ...(await checkParameters(client, {
      address: gate.address,
      parameters: slashingParameters,
      values: slashingParameters.map(({ name }) => own[name]),
      rails: slashingRails,
    })),
    ...(await checkParameters(client, {
      address: commitments.address,
      parameters: commitmentParameters,
      values: commitmentParameters.map(({ name }) => own[name]),
      rails: commitmentRails,
    })),
    ...(await checkParameters(client, {
      address: feed.address,
      parameters: feedParameters,
      values: feedParameters.map(({ name }) => prices[name]),
      rails: feedRails,
    })),
  ];
}

/** The network's own reporters come first; a Chainlink feed is read by a contract of the deployment. */
async function checkSources(
  client: PublicClient,
  { priceFeed, priceReports }: ProviderContracts,
  { prices: { sources } }: ProviderPlan,
): Promise<string[]> {
  const [reports, ...others] = await client.readContract({
    address: priceFeed,
    abi: priceFeedAbi,
    functionName: "sources",
  });
  const found = await Promise.all(
    others.map(async (address, index) => {
      const planned = sources[index];
      if (planned === undefined || "source" in planned) return `source ${address}`;
      const aggregator = { address, abi: aggregatorSourceAbi, functionName: "AGGREGATOR" } as const;
      return `aggregator ${await client.readContract(aggregator)}`;
    }),
  );
  const words = (list: readonly string[]) => list.join(", ");
  const is = words([`${reports}`, ...found]);
  const must = words([
    priceReports,
    ...sources.map((one) => ("source" in one ? `source ${one.source}` : `aggregator ${one.aggregator}`)),
  ]);
  return is === must ? [] : [`The sources of the price: found ${is}, expected ${must}.`];
}
