import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import type { CertificationContracts } from "#protocol/certification/certification-contracts.ts";
import {
  MOST_TIERS,
  type TierFigure,
  tierFigureAt,
  tierFigures,
  tierParameter,
} from "#protocol/certification/tier-figures.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import { type Field, field } from "#protocol/input/field.ts";
import { readLimits } from "#protocol/parameters/read-limits.ts";
import { standingEffect } from "./standing-effect.ts";

/** What tiers ask for, one vote a figure; which tiers and kinds there are, the chain says. */
export function tierFigureActions(context: ActionContext, contracts: CertificationContracts): Action[] {
  return tierFigures.map((figure) => tierFigureAction(context, contracts, figure));
}

function tierFigureAction(
  context: ActionContext,
  { certification }: CertificationContracts,
  figure: TierFigure,
): Action {
  const { id, label, help, unit } = figure;
  const value = field({ name: "value", label: "Value", ...unit });
  const parameterOf = (number: number) => tierParameterOf(certification, figure, { number, value });
  const action = callAction({
    id,
    domain: "certification",
    title: `Set the ${label.toLowerCase()}`,
    description: `${help} What a provider lacks after it, it has the grace of its tier to meet. A vote moves it a step at a time, once in 30 days.`,
    fields: [whichField(figure), value],
    timelock: context.timelock,
    target: certification,
    function: "setParameter(uint8 parameter, uint256 value)",
    sentence: (words) => `Set the ${label.toLowerCase()} of ${words.parameter} to ${words.value}`,
    riskHint: "treasury",
    parameter: ({ parameter = "0" }) => parameterOf(Number(parameter)),
    effect: (inputs, client) => standingEffect(client, context, action.calls(inputs)),
    findParameter(parameterId) {
      const [, tier, , index = "0"] =
        new RegExp(`^${id.replace(".", "\\.")}\\.(\\d)(\\.(\\d))?$`).exec(parameterId) ?? [];
      if (tier === undefined) return null;
      const found = parameterOf(tierParameter(Number(tier), figure.first, Number(index)));
      return found.id === parameterId && Number(tier) < MOST_TIERS && Number(index) < figure.count ? found : null;
    },
  });
  return action;
}

/** Words for a figure's place: "tier 0", or "tier 0, kind 2". */
function placeWords({ each }: TierFigure, tier: number, index: number): string {
  return each === null ? `tier ${tier}` : `tier ${tier}, ${each} ${index}`;
}

function whichField(figure: TierFigure): Field {
  const { first, count, each } = figure;
  const options = Array.from({ length: MOST_TIERS }, (_, tier) => tier).flatMap((tier) =>
    Array.from({ length: count }, (_, index) => ({
      value: `${tierParameter(tier, first, index)}`,
      label: placeWords(figure, tier, index),
    })),
  );
  const label = each === null ? "Tier" : `Tier and ${each}`;
  return field({ name: "parameter", label, kind: "choice", options, example: placeWords(figure, 0, 0) });
}

/** Ids are `<figure>.<tier>` and, of what there is one of each kind or figure, `<figure>.<tier>.<number of that>`. */
function tierParameterOf(
  certification: CertificationContracts["certification"],
  figure: TierFigure,
  { number, value }: { number: number; value: Field },
): Parameter {
  const { tier, index } = tierFigureAt(number) ?? { tier: 0, index: 0 };
  return viewParameter({
    id: figure.each === null ? `${figure.id}.${tier}` : `${figure.id}.${tier}.${index}`,
    label: `${figure.label} of ${placeWords(figure, tier, index)}`,
    domain: "certification",
    contract: "Certification",
    address: certification,
    actionId: figure.id,
    view: "parameter(uint8 parameter) view returns (uint256 value)",
    args: [number],
    components: [value],
    event: parameterEvent({
      address: certification,
      event:
        "ParameterSet(uint8 indexed parameter, uint256 oldValue, uint256 newValue, uint256 inForceSeconds, address indexed by)",
      old: ["oldValue"],
      new: ["newValue"],
      only: { parameter: `${number}` },
      inForce: "inForceSeconds",
      by: "by",
    }),
    limits: (client, blockNumber) =>
      readLimits(client, { contract: certification, place: number, ramped: false }, blockNumber),
  });
}
