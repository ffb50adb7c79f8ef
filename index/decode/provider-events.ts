import { feedParameters } from "#protocol/providers/feed-parameters.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { commitmentEvents } from "./commitment-events.ts";
import { governedRails } from "./governed-rails.ts";
import { heldEvents } from "./held-events.ts";
import type { LogHandler } from "./log-handler.ts";
import { priceEvents } from "./price-events.ts";
import { registryEvents } from "./registry-events.ts";
import { rewardEvents } from "./reward-events.ts";
import { slashingEvents } from "./slashing-events.ts";
import { stakeEvents } from "./stake-events.ts";

/** Who provides hardware, who stakes for it, and what they earn. */
export function providerEvents({
  registry,
  vault,
  commitments,
  rewards,
  slashing,
  priceFeed,
  priceReports,
}: ProviderContracts): LogHandler[] {
  return [
    ...registryEvents(registry),
    ...heldEvents(vault),
    ...stakeEvents(vault),
    ...slashingEvents(slashing),
    ...commitmentEvents(commitments),
    ...rewardEvents(rewards),
    ...priceEvents(priceReports),
    governedRails({ contract: "PriceFeed", address: priceFeed, parameters: feedParameters }),
  ];
}
