import { getAddress, zeroAddress } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import { type ActionContext, amountField, assetField } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import type { Asset } from "#protocol/chain/deployment.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";

const cap = amountField("cap", "Cap per 7 days", 2n ** 208n - 1n);

/** How much treasury-class proposals may send of an asset per period. */
export function spendingCap(context: ActionContext): Action {
  const { assets } = context.deployment;
  const parameters = assets.map((asset) => capParameter(context, asset));
  const byAsset = new Map(assets.map((asset, index) => [asset.address ?? zeroAddress, parameters[index]]));
  return callAction({
    id: "governor.spendingCap",
    domain: "treasury",
    title: "Set a spending cap",
    description:
      "The most that treasury proposals may send of an asset in any 7 days. Above it, or at zero, a transfer is constitutional.",
    fields: [assetField(assets), cap],
    timelock: context.timelock,
    target: context.governor,
    function: "setSpendingCap(address asset, uint256 cap)",
    sentence: (words) => `Let treasury proposals spend at most ${words.cap} in any 7 days`,
    riskHint: "constitutional",
    parameters,
    parameter({ asset }) {
      const found = byAsset.get(getAddress(asset ?? zeroAddress));
      if (found === undefined) throw new Error(`The deployment has no asset ${asset}`);
      return found;
    },
  });
}

function capParameter(context: ActionContext, { address, symbol, decimals }: Asset): Parameter {
  const asset = address ?? zeroAddress;
  return viewParameter({
    id: `governor.spendingCap.${symbol}`,
    label: `Spending cap for ${symbol} per 7 days`,
    domain: "treasury",
    contract: "AlthingGovernor",
    address: context.governor,
    actionId: "governor.spendingCap",
    view: "spendingCap(address asset) view returns (uint256 cap)",
    args: [asset],
    components: [{ ...cap, unit: symbol, decimals, assetField: null }],
    event: parameterEvent({
      address: context.governor,
      event: "SpendingCapSet(address indexed asset, uint256 oldCap, uint256 newCap)",
      old: ["oldCap"],
      new: ["newCap"],
      only: { asset },
    }),
  });
}
