import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import { type Field, field } from "#protocol/input/field.ts";
import { readLimits } from "#protocol/parameters/read-limits.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { MOST_KINDS, MOST_STAKE_USD8, MOST_WEIGHT, stakePlace, weightPlace } from "#protocol/providers/unit-kind.ts";
import { kindField } from "./kind-field.ts";
import { stakeEffect, weightEffect } from "./renewal-effects.ts";

type KindValue = {
  id: string;
  label: string;
  description: string;
  placeOf(kind: number): number;
  value: Field;
  effect: typeof stakeEffect;
};

const STAKE: KindValue = {
  id: "providers.kindStake",
  label: "Stake behind a unit",
  description:
    "In US dollars. What is activated or renewed after it needs so much; what runs keeps the stake that it needed, until it is renewed.",
  placeOf: stakePlace,
  effect: stakeEffect,
  value: field({
    name: "value",
    label: "Value",
    kind: "decimal",
    unit: "USD",
    decimals: 8,
    min: "0",
    max: MOST_STAKE_USD8.toString(),
    example: "200 USD",
  }),
};

const WEIGHT: KindValue = {
  id: "providers.kindWeight",
  label: "Weight of a unit",
  description:
    "By weight the emission of an epoch is shared. What is activated or renewed after it weighs so much; what runs keeps its weight, until it is renewed.",
  placeOf: weightPlace,
  effect: weightEffect,
  value: field({
    name: "value",
    label: "Value",
    kind: "integer",
    min: "1",
    max: MOST_WEIGHT.toString(),
    example: "100",
  }),
};

/** Stake and weight of a kind of unit, one vote each; which kinds there are, the chain says. */
export function kindValues(context: ActionContext, contracts: ProviderContracts): Action[] {
  return [STAKE, WEIGHT].map((value) => kindValue(context, contracts, value));
}

function kindValue(context: ActionContext, contracts: ProviderContracts, spec: KindValue): Action {
  const { registry } = contracts;
  const { id, label, value } = spec;
  const kind = kindField("parameter", spec.placeOf);
  const parameterOf = (number: number) => kindParameter(registry, spec, number);
  return callAction({
    id,
    domain: "providers",
    title: `Set the ${label.toLowerCase()}`,
    description: `${spec.description} A vote moves it a step at a time, once in 30 days.`,
    fields: [kind, value],
    timelock: context.timelock,
    target: registry,
    function: "setParameter(uint8 parameter, uint256 value)",
    sentence: (words) => `Set the ${label.toLowerCase()} of ${words.parameter} to ${words.value}`,
    riskHint: "treasury",
    parameter: ({ parameter = "0" }) => parameterOf(kindOf(parameter)),
    effect: ({ parameter = "0", value: set = "0" }, client) =>
      spec.effect(client, { context, contracts }, kindOf(parameter), BigInt(set)),
    findParameter(parameterId) {
      const number = parameterId.startsWith(`${id}.`) ? Number(parameterId.slice(id.length + 1)) : -1;
      return Number.isInteger(number) && number >= 0 && number < MOST_KINDS ? parameterOf(number) : null;
    },
  });
}

const kindOf = (parameter: string) => Math.floor(Number(parameter) / 2);

/** Ids are `providers.kindStake.<kind>` and `providers.kindWeight.<kind>`. */
function kindParameter(
  registry: ProviderContracts["registry"],
  { id, label, placeOf, value }: KindValue,
  kind: number,
): Parameter {
  const place = placeOf(kind);
  return viewParameter({
    id: `${id}.${kind}`,
    label: `${label} of kind ${kind}`,
    domain: "providers",
    contract: "ProviderRegistry",
    address: registry,
    actionId: id,
    view: "parameter(uint8 parameter) view returns (uint256 value)",
    args: [place],
    components: [value],
    event: parameterEvent({
      address: registry,
      event:
        "ParameterSet(uint8 indexed parameter, uint256 oldValue, uint256 newValue, uint256 inForceSeconds, address indexed by)",
      old: ["oldValue"],
      new: ["newValue"],
      only: { parameter: `${place}` },
      inForce: "inForceSeconds",
      by: "by",
    }),
    limits: (client, blockNumber) => readLimits(client, { contract: registry, place, ramped: false }, blockNumber),
  });
}
