import type { Address } from "viem";
import { zeroAddress } from "viem";
import { type Asset, contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { riskClasses } from "#protocol/governor/risk-class.ts";
import { type Field, type FieldOption, field } from "#protocol/input/field.ts";
import { allModuleContracts, type DeployedModules } from "#protocol/modules/module-contracts.ts";

/** What the built-in actions need to know of a deployment, the contracts of each module among it. */
export type ActionContext = DeployedModules & {
  deployment: Deployment;
  governor: Address;
  timelock: Address;
  token: Asset & { address: Address };
};

export function createActionContext(deployment: Deployment): ActionContext {
  const tokenAddress = contractAddress(deployment, "AlthingToken");
  const asset = deployment.assets.find(({ address }) => address === tokenAddress);
  return {
    deployment,
    governor: contractAddress(deployment, "AlthingGovernor"),
    timelock: contractAddress(deployment, "TimelockController"),
    token: {
      symbol: asset?.symbol ?? "tokens",
      decimals: asset?.decimals ?? 18,
      address: tokenAddress,
    },
    ...allModuleContracts(deployment),
  };
}

/** A choice among the deployment's assets; ETH is the zero address. */
export function assetField(assets: readonly Asset[]): Field {
  const options = assets.map(
    ({ address, symbol, decimals }): FieldOption => ({
      value: address ?? zeroAddress,
      label: symbol,
      decimals,
    }),
  );
  return field({
    name: "asset",
    label: "Asset",
    kind: "asset",
    options,
    example: options[0]?.label ?? "ETH",
  });
}

/** An amount of the asset that the field `asset` names. */
export function amountField(name: string, label: string, max: bigint): Field {
  return field({
    name,
    label,
    kind: "tokens",
    assetField: "asset",
    example: "25000",
    min: "0",
    max: max.toString(),
  });
}

/** An amount of the governance token. */
export function votesField(context: ActionContext, part: Pick<Field, "name" | "label"> & Partial<Field>): Field {
  const { symbol, decimals } = context.token;
  return field({
    kind: "tokens",
    unit: symbol,
    decimals,
    min: "0",
    example: `25000 ${symbol}`,
    ...part,
  });
}

export function classField(name: string, label: string): Field {
  const options = riskClasses.map((riskClass, index) => ({
    value: String(index),
    label: riskClass,
  }));
  return field({ name, label, kind: "class", options });
}
