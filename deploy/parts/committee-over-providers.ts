import type { Address } from "viem";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { providerContracts } from "#protocol/providers/provider-contracts.ts";

/** As a proposal file writes it, every input a text. */
export type WrittenAction = { action: string; inputs: Record<string, string> };

/** Where there is a committee and there are providers, whichever came first: it can stop slashes, and pause staking and commitments. */
export function committeeOverProviders(deployment: Deployment): WrittenAction[] {
  const contracts = providerContracts(deployment);
  if (contracts === null) return [];
  const { vault, commitments } = contracts;
  const pause = committeeContracts(deployment)?.pause;
  const stop = deployment.contracts.CommitteeSlashStop;
  const pausable = (module: Address) => ({
    action: "committee.pausable",
    inputs: { module, length: "14 days", told: "false" },
  });
  return [
    ...(stop === undefined
      ? []
      : [
          { action: "providers.slashStopper", inputs: { account: stop } },
          { action: "committee.power", inputs: { target: stop, access: "members" } },
        ]),
    ...(pause === undefined
      ? []
      : [
          { action: "providers.vaultPause", inputs: { account: pause } },
          { action: "providers.commitmentPause", inputs: { account: pause } },
          pausable(vault),
          pausable(commitments),
        ]),
  ];
}
