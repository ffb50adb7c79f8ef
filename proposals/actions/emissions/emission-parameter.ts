import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import {
  type ControllerParameter,
  controllerParameters,
  parameterIds,
} from "#protocol/emissions/controller-parameters.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { readEmission } from "#protocol/emissions/read-emission.ts";
import { withParameter } from "#protocol/emissions/with-parameter.ts";
import type { Field } from "#protocol/input/field.ts";
import { emissionEffect } from "./emission-effect.ts";
import { parameterLimits } from "./parameter-limits.ts";

type Setting = { parameter: ControllerParameter; label: string; description: string; input: Field };

/** One of the controller's numbered parameters, and the action that sets it. */
export function emissionParameter(
  { timelock, token }: ActionContext,
  contracts: EmissionContracts,
  { parameter, label, description, input }: Setting,
): Action {
  const id = parameterIds[parameter];
  const { controller } = contracts;
  const position = controllerParameters.indexOf(parameter);
  return callAction({
    id,
    domain: "emissions",
    title: `Set the ${label.toLowerCase()}`,
    description: `${description} A vote moves it a step at a time, once in 30 days.`,
    fields: [input],
    timelock,
    target: controller,
    function: "setParameter(uint8 parameter, uint256 value)",
    fixed: { parameter: `${position}` },
    sentence: ({ value }) => `Set the ${label.toLowerCase()} of emission to ${value}`,
    riskHint: "treasury",
    parameter: viewParameter({
      id,
      label,
      domain: "emissions",
      contract: "EmissionController",
      address: controller,
      actionId: id,
      view: "parameter(uint8 parameter) view returns (uint256 value)",
      args: [position],
      components: [input],
      event: parameterEvent({
        address: controller,
        event: "ParameterSet(uint8 indexed parameter, uint256 oldValue, uint256 newValue)",
        old: ["oldValue"],
        new: ["newValue"],
        only: { parameter: `${position}` },
      }),
      limits: (client, blockNumber) => parameterLimits(client, controller, position, blockNumber),
    }),
    async effect({ value = "0" }, client) {
      const standing = await readEmission(client, contracts);
      return emissionEffect({ standing, decided: withParameter(standing, parameter, BigInt(value)) }, token.symbol);
    },
  });
}
