import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { vaultParameters } from "#protocol/providers/vault-parameters.ts";
import { governedRails } from "./governed-rails.ts";
import { heldEvents } from "./held-events.ts";
import type { LogHandler } from "./log-handler.ts";

/** Who provides hardware, who stakes for it, and what they earn. */
export function providerEvents({ vault }: ProviderContracts): LogHandler[] {
  return [...heldEvents(vault), governedRails({ contract: "StakeVault", address: vault, parameters: vaultParameters })];
}
