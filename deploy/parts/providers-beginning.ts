import type { ProviderPlan } from "#deploy/plan/provider-plan.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { writeScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import { providerContracts } from "#protocol/providers/provider-contracts.ts";
import { kindBounds, type UnitKind } from "#protocol/providers/unit-kind.ts";
import type { DraftAction } from "./deploy-part.ts";

/** What the vote does by which providers begin: kinds, who may register, and whom the contracts ask and obey. */
export function providersBeginning(own: ProviderPlan, deployment: Deployment): DraftAction[] {
  return [
    ...own.unitKinds.map(addKind),
    ...own.admittedProviders.map((account) => ({
      action: "providers.admission",
      inputs: { account, admitted: "true" },
    })),
    ...asksPause(deployment),
  ];
}

function addKind(kind: UnitKind): DraftAction {
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

/** Staking asks the committee's pause, where there is one. */
function asksPause(deployment: Deployment): DraftAction[] {
  const [pause, module] = [committeeContracts(deployment)?.pause, providerContracts(deployment)?.vault];
  if (pause === undefined || module === undefined) return [];
  return [
    { action: "providers.vaultPause", inputs: { account: pause } },
    { action: "committee.pausable", inputs: { module, length: "14 days", told: "false" } },
  ];
}
