import type { Action } from "#proposals/catalogue/action.ts";
import { type ActionContext, votesField } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import { type Field, field } from "#protocol/input/field.ts";

const daySeconds = 86_400;

/** Voting delay, voting period and proposal threshold. Bounds: contracts/governance/GovernorBoundedSettings.sol. */
export function governorSettings(context: ActionContext): Action[] {
  return [
    setting(context, {
      name: "votingDelay",
      label: "Voting delay",
      description: "Time between a proposal and the start of its vote; votes count as they stand at that start.",
      input: field({
        name: "delay",
        label: "Delay",
        kind: "seconds",
        min: `${daySeconds}`,
        max: `${14 * daySeconds}`,
      }),
      type: "uint48",
    }),
    setting(context, {
      name: "votingPeriod",
      label: "Voting period",
      description: "How long a vote stays open.",
      input: field({
        name: "period",
        label: "Period",
        kind: "seconds",
        min: `${daySeconds}`,
        max: `${30 * daySeconds}`,
      }),
      type: "uint32",
    }),
    setting(context, {
      name: "proposalThreshold",
      label: "Proposal threshold",
      description: "Voting power needed to make a proposal; at most 5% of the supply that can vote.",
      input: votesField(context, { name: "threshold", label: "Threshold" }),
      type: "uint256",
    }),
  ];
}

type Setting = {
  name: string;
  label: string;
  description: string;
  input: Field;
  type: string;
};

function setting(context: ActionContext, { name, label, description, input, type }: Setting): Action {
  const id = `governor.${name}`;
  const suffix = name.charAt(0).toUpperCase() + name.slice(1);
  const parameter = viewParameter({
    id,
    label,
    domain: "governor",
    contract: "AlthingGovernor",
    address: context.governor,
    actionId: id,
    view: `${name}() view returns (uint256 ${input.name})`,
    components: [input],
    event: parameterEvent({
      address: context.governor,
      event: `${suffix}Set(uint256 oldValue, uint256 newValue)`,
      old: ["oldValue"],
      new: ["newValue"],
    }),
  });
  return callAction({
    id,
    domain: "governor",
    title: `Set the ${label.toLowerCase()}`,
    description,
    fields: [input],
    timelock: context.timelock,
    target: context.governor,
    function: `set${suffix}(${type} ${input.name})`,
    sentence: (words) => `Set the ${label.toLowerCase()} to ${words[input.name]}`,
    riskHint: "constitutional",
    parameter,
  });
}
