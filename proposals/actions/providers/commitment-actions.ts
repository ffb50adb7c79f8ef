import { zeroAddress } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { governedActions } from "#proposals/catalogue/governed-action.ts";
import { commitmentParameters } from "#protocol/providers/commitment-parameters.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { commitmentEffect } from "./commitment-effects.ts";
import { namedContract } from "./named-contract.ts";

/** For how long units are committed, how commissions rise, and whom commitments ask and obey. */
export function commitmentActions(context: ActionContext, contracts: ProviderContracts): Action[] {
  const { commitments } = contracts;
  const ofCommitments = { contract: "Commitments", address: commitments, timelock: context.timelock };
  return [
    ...governedActions(context, {
      domain: "providers",
      contract: "Commitments",
      address: commitments,
      parameters: commitmentParameters,
      of: "commitments",
      pace: "once in 30 days",
      riskHint: "treasury",
      effect: (name, value, client) => commitmentEffect(client, contracts, name, value),
    }),
    namedContract({
      ...ofCommitments,
      id: "providers.priceFeed",
      label: "Price feed of commitments",
      title: "Name the price feed of commitments",
      description:
        "It says what a token is worth when the stake behind units is counted: at activation and at renewal.",
      view: "priceFeed",
      said: "Feed",
      does: "is asked what a token is worth when units are activated or renewed",
      mayBeNobody: false,
      sentence: (account) => `Count the stake behind units at the price that ${account} says`,
    }),
    namedContract({
      ...ofCommitments,
      id: "providers.flagger",
      label: "Who flags epochs",
      title: "Name who flags epochs",
      description:
        "It takes a provider's reward of an epoch that runs or has just ended, and nothing else. Nobody, the zero address, ends that.",
      view: "flagger",
      said: "Flagger",
      does: "may take a provider's reward of an epoch",
      mayBeNobody: true,
      sentence: (account) =>
        account === zeroAddress
          ? `Let nobody flag epochs: ${zeroAddress}`
          : `Let ${account} take the rewards of epochs from providers`,
    }),
    namedContract({
      ...ofCommitments,
      id: "providers.commitmentPause",
      label: "Whom commitments ask for a pause",
      title: "Name whom commitments ask for a pause",
      description:
        "While it says so, nothing is activated or renewed. What runs goes on. Nobody, the zero address, ends that.",
      view: "pauses",
      said: "Pauses",
      does: "is asked whether commitments are paused",
      mayBeNobody: true,
      sentence: (account) =>
        account === zeroAddress
          ? `Let nobody pause commitments: ${zeroAddress}`
          : `Let ${account} say whether commitments are paused`,
    }),
  ];
}
