import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { type ControllerParameter, parameterIds } from "#protocol/emissions/controller-parameters.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { emissionFields } from "#protocol/emissions/emission-fields.ts";
import { type Field, field } from "#protocol/input/field.ts";
import { emissionParameter } from "./emission-parameter.ts";

/** A bare number would be a share of one here and a count of halves in the contract: people write the power itself. */
const kappa = field({
  name: "kappa",
  label: "Power of the droop",
  kind: "choice",
  options: [
    { value: "1", label: "0.5" },
    { value: "2", label: "1" },
  ],
});

/** What the law of emission works with, each inside a rail that is fixed at deployment. */
export function emissionParameters(context: ActionContext, contracts: EmissionContracts): Action[] {
  const written = emissionFields(context.token.symbol);
  const input = (name: ControllerParameter): Field => {
    const found = name === "kappaHalves" ? kappa : written.get(parameterIds[name]);
    if (found === undefined) throw new Error(`There is no emission figure ${parameterIds[name]}`);
    return { ...found, name: "value", label: "Value" };
  };
  const parameter = (name: ControllerParameter, label: string, description: string) =>
    emissionParameter(context, contracts, { parameter: name, label, description, input: input(name) });
  return [
    parameter(
      "referenceUsd8",
      "Reference revenue",
      "Revenue an epoch at which emission is at its baseline. Above it emission falls, below it emission comes back.",
    ),
    parameter(
      "kappaHalves",
      "Power of the droop",
      "How strongly emission answers to revenue: 0.5 is a square root, 1 a plain ratio.",
    ),
    parameter("minMultiplierBps", "Least multiplier", "The least share of the baseline that is emitted."),
    parameter(
      "maxMultiplierBps",
      "Greatest multiplier",
      "The greatest share of the baseline that is emitted. Above 100% only while a market source allows it.",
    ),
    parameter("deadBandBps", "Dead band", "How far the multiplier may be from its aim without moving."),
    parameter("slewDownBps", "Greatest fall an epoch", "How much the multiplier falls in one epoch at most."),
    parameter("slewUpBps", "Greatest rise an epoch", "How much the multiplier rises in one epoch at most."),
    parameter("decayPpm", "Decay of the baseline", "What the baseline loses with every epoch."),
    parameter("epochCapTokens", "Most tokens an epoch", "No epoch emits more, whatever its baseline and multiplier."),
    parameter(
      "baselineTokens",
      "Baseline",
      "What an epoch emits at a multiplier of 1. It decays with every epoch; this sets it for the next one.",
    ),
  ];
}
