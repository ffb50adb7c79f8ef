import { priceFeedAbi } from "#protocol/chain/abi/PriceFeed.ts";
import { providerRegistryAbi } from "#protocol/chain/abi/ProviderRegistry.ts";
import { isRefusal } from "#protocol/chain/is-refusal.ts";
import { revertReason } from "#protocol/chain/revert-reason.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import type { Remaining, RemainingQuestion } from "./remaining.ts";

/** Whether providers could begin: kinds of units, and a price for the stake behind them. */
export async function providersRemaining(
  { client }: RemainingQuestion,
  { registry, priceFeed }: ProviderContracts,
): Promise<Remaining[]> {
  const kinds = await client.readContract({ address: registry, abi: providerRegistryAbi, functionName: "kindCount" });
  const price = await client
    .readContract({ address: priceFeed, abi: priceFeedAbi, functionName: "lowPriceUsd8" })
    .catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      return revertReason(error);
    });
  const isPriced = typeof price === "bigint";
  return [
    {
      name: "kinds of units",
      stage: "by a vote",
      isOpen: kinds === 0n,
      words:
        kinds === 0n
          ? "There are none: propose modules/providers/begin.yaml of the deployment's folder, or providers.addKind."
          : `There are ${kinds}.`,
    },
    {
      name: "price of the token",
      stage: "in time",
      isOpen: !isPriced,
      words: isPriced
        ? "Enough sources have a fresh one."
        : `There is none, so nothing can be activated: ${price}. Each reporter runs the bots with its prices.`,
    },
  ];
}
