import { controllerParameters, controllerValues, startingRails } from "#protocol/emissions/controller-parameters.ts";
import { emissionFields } from "#protocol/emissions/emission-fields.ts";
import type { EmissionSettings } from "#protocol/emissions/emission-settings.ts";
import { formatFieldText } from "#protocol/input/field-text.ts";
import type { InputIssue } from "#protocol/input/input-error.ts";

type Token = { symbol: string; totalSupplyTokens: bigint };

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
  return controllerParameters.flatMap(({ name, id }, index) => {
    const [value, rail, field] = [values[index], rails[index], fields.get(id)];
    // The power of the droop is one of two that are both inside.
    if (name === "kappaHalves" || field === undefined || value === undefined || rail === undefined) return [];
    if (value >= rail.min && value <= rail.max) return [];
    const [is, least, most] = [value, rail.min, rail.max].map((raw) => formatFieldText(field, `${raw}`));
    const message = `${is} is outside the rail of ${least} to ${most}, which the contract keeps for good`;
    return [{ path: ["figures", id], message }];
  });
}
