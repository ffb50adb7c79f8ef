import {
  type ControllerParameter,
  controllerParameters,
  controllerValues,
  startingRails,
} from "#protocol/emissions/controller-parameters.ts";
import { emissionFields } from "#protocol/emissions/emission-fields.ts";
import type { EmissionSettings } from "#protocol/emissions/emission-settings.ts";
import { formatFieldText } from "#protocol/input/field-text.ts";
import type { InputIssue } from "#protocol/input/input-error.ts";

type Token = { symbol: string; totalSupplyTokens: bigint };

/** Figures whose rails a profile can miss; the power of the droop is one of two that are both inside. */
const figureKeys: Readonly<Record<Exclude<ControllerParameter, "kappaHalves">, string>> = {
  referenceUsd8: "emission.referenceRevenue",
  minMultiplierBps: "emission.minMultiplier",
  maxMultiplierBps: "emission.maxMultiplier",
  deadBandBps: "emission.deadBand",
  slewDownBps: "emission.slewDown",
  slewUpBps: "emission.slewUp",
  decayPpm: "emission.decay",
  epochCapTokens: "emission.epochCap",
  baselineTokens: "emission.baseline",
};

/** What the contract would refuse: amounts above what there is, and figures outside of its own rails. */
export function amountIssues(settings: EmissionSettings, token: Token): InputIssue[] {
  return [...supplyIssues(settings, token.totalSupplyTokens), ...railIssues(settings, token.symbol)];
}

function supplyIssues({ budgetTokens, baselineTokens, terms }: EmissionSettings, supply: bigint): InputIssue[] {
  const amounts = {
    "emission.budget": budgetTokens,
    "emission.baseline": baselineTokens,
    "emission.epochCap": terms.epochCapTokens,
  };
  return Object.entries(amounts)
    .filter(([, amount]) => amount > supply)
    .map(([key]) => ({ path: ["figures", key], message: "is above the total supply" }));
}

function railIssues(settings: EmissionSettings, symbol: string): InputIssue[] {
  const fields = emissionFields(symbol);
  const [values, rails] = [controllerValues(settings), startingRails(settings)];
  return controllerParameters.flatMap((name, index) => {
    const [value, rail] = [values[index], rails[index]];
    const key = name === "kappaHalves" ? undefined : figureKeys[name];
    const field = fields.get(key ?? "");
    if (key === undefined || field === undefined || value === undefined || rail === undefined) return [];
    if (value >= rail.min && value <= rail.max) return [];
    const [is, least, most] = [value, rail.min, rail.max].map((raw) => formatFieldText(field, `${raw}`));
    const message = `${is} is outside the rail of ${least} to ${most}, which the contract keeps for good`;
    return [{ path: ["figures", key], message }];
  });
}
