import type { ProviderPlan } from "#deploy/plan/provider-plan.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { writeScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import { providerContracts } from "#protocol/providers/provider-contracts.ts";
import { kindBounds, type UnitKind } from "#protocol/providers/unit-kind.ts";
import { committeeOverProviders, type WrittenAction } from "./committee-over-providers.ts";

/** What the vote does by which providers begin: kinds, who may register, who is paid, and whom the contracts ask and obey. */
export function providersBeginning(
  own: Pick<ProviderPlan, "unitKinds" | "admittedProviders">,
  deployment: Deployment,
): WrittenAction[] {
  const contracts = providerContracts(deployment);
  if (contracts === null) return [];
  const { rewards } = contracts;
  return [
    ...own.unitKinds.map(addKind),
    ...own.admittedProviders.map((account) => ({
      action: "providers.admission",
      inputs: { account, admitted: "true" },
    })),
    { action: "providers.slasher", inputs: { account: contracts.slashing } },
    ...committeeOverProviders(deployment),
    { action: "providers.restaker", inputs: { restaker: rewards, allowed: "true" } },
    { action: "emission.rewards", inputs: { rewards } },
    { action: "emission.handOver", inputs: { rewards } },
  ];
}

function addKind(kind: UnitKind): WrittenAction {
  const { weight, stakeUsd8 } = kindBounds(kind);
  const usd = (amount: bigint) => `${writeScaledNumber(amount, 8)} USD`;
  return {
    action: "providers.addKind",
    inputs: {
      name: kind.name,
      weight: `${kind.weight}`,
      leastWeight: `${weight.min}`,
      mostWeight: `${weight.max}`,
      stakeUsd8: usd(kind.stakeUsd8),
      leastStake: usd(stakeUsd8.min),
      mostStake: usd(stakeUsd8.max),
    },
  };
}
