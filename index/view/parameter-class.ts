import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { type RiskClass, riskClassOf } from "#protocol/governor/risk-class.ts";

const UNLISTED = 2;

/**
 * Class of a proposal that changes only this parameter, by the governor's table; null for one that no vote changes.
 * The call is made up with the present value: the class follows from its target and selector.
 */
export function parameterClass(
  catalogue: Catalogue,
  policies: ReadonlyMap<string, number>,
  { actionId, components }: Parameter,
  value: string | null,
): RiskClass | null {
  const action = actionId === null ? undefined : catalogue.action(actionId);
  if (action === undefined || value === null) return null;
  const values: unknown = components.length === 1 ? [value] : JSON.parse(value);
  if (!Array.isArray(values)) return null;
  const inputs = Object.fromEntries(components.map(({ name }, index) => [name, String(values[index])]));
  if (action.fields.some(({ name }) => inputs[name] === undefined)) return action.riskHint(inputs);
  const classes = action
    .calls(inputs)
    .map(({ target, data }) => policies.get(target.toLowerCase() + data.slice(0, 10)) ?? UNLISTED);
  return riskClassOf(Math.max(...classes));
}
