import { isAddressEqual } from "viem";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { priceFeedAbi } from "#protocol/chain/abi/PriceFeed.ts";
import { providerRegistryAbi } from "#protocol/chain/abi/ProviderRegistry.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { isRefusal } from "#protocol/chain/is-refusal.ts";
import { revertReason } from "#protocol/chain/revert-reason.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import type { Remaining, RemainingQuestion } from "./remaining.ts";

/** Whether providers could begin: kinds of units, their pay, and a price for the stake behind them. */
export async function providersRemaining(
  { client, deployment }: RemainingQuestion,
  { registry, rewards, priceFeed }: ProviderContracts,
): Promise<Remaining[]> {
  const paid = await client.readContract({
    address: contractAddress(deployment, "EmissionController"),
    abi: emissionControllerAbi,
    functionName: "rewards",
  });
  const isPaid = isAddressEqual(paid, rewards);
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
      name: "rewards of providers",
      stage: "by a vote",
      isOpen: !isPaid,
      words: isPaid
        ? "What is emitted goes to them."
        : `What is emitted goes to ${paid}: propose modules/providers/begin.yaml, or emission.rewards with ${rewards}.`,
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
