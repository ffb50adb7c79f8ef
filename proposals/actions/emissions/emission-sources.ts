import { zeroAddress } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { type Field, field } from "#protocol/input/field.ts";

/** The contracts that the controller asks, and the one that it pays. */
export function emissionSources({ timelock }: ActionContext, { controller }: EmissionContracts): Action[] {
  return [
    contract({
      name: "revenueSource",
      label: "Source of revenue",
      description: "The contract that tells each epoch's revenue. It must count epochs as the controller does.",
      input: field({ name: "source", label: "Contract", kind: "address" }),
      sentence: (source) => `Take the revenue of each epoch from ${source}`,
    }),
    contract({
      name: "marketSource",
      label: "Market source",
      description:
        "The contract that says whether the market allows a multiplier above 1. Without one, the zero address, it never rises above 1.",
      input: field({ name: "source", label: "Contract", kind: "address", allowZero: true }),
      sentence: (source) =>
        source === zeroAddress
          ? `End the market source with ${zeroAddress}, so that the multiplier does not rise above 1`
          : `Let ${source} say whether the multiplier may rise above 1`,
    }),
    contract({
      name: "rewards",
      label: "Reward contract",
      description: "The contract that may pull what was emitted. What its predecessor did not pull is its own too.",
      input: field({ name: "rewards", label: "Contract", kind: "address" }),
      sentence: (rewards) => `Let ${rewards} pull what is emitted`,
    }),
  ];

  function contract({ name, label, description, input, sentence }: ContractSetting): Action {
    const id = `emission.${name}`;
    const suffix = name.charAt(0).toUpperCase() + name.slice(1);
    return callAction({
      id,
      domain: "emissions",
      title: `Set the ${label.toLowerCase()}`,
      description,
      fields: [input],
      timelock,
      target: controller,
      function: `set${suffix}(address ${input.name})`,
      sentence: (_, inputs) => sentence(inputs[input.name] ?? ""),
      riskHint: "constitutional",
      parameter: viewParameter({
        id,
        label,
        domain: "emissions",
        contract: "EmissionController",
        address: controller,
        actionId: id,
        view: `${name}() view returns (address ${input.name})`,
        components: [input],
        special: (value) => (value === zeroAddress ? "none" : null),
        event: parameterEvent({
          address: controller,
          event: `${suffix}Set(address oldContract, address newContract)`,
          old: ["oldContract"],
          new: ["newContract"],
        }),
      }),
    });
  }
}

type ContractSetting = {
  name: string;
  label: string;
  description: string;
  input: Field;
  sentence(contract: string): string;
};
