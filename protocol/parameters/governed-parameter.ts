import { type Field, type FieldKind, type FieldOption, field } from "#protocol/input/field.ts";

/** A value that votes move, as its module lists it: once, at its number in the contract. */
export type GovernedParameter<Name extends string = string> = {
  /** What the model calls it. */
  name: Name;
  /** In catalogue, profiles, files of proposals and addresses of pages, such as "emission.baseline". */
  id: string;
  label: string;
  /** What it decides. */
  help: string;
  unit: ParameterUnit;
  /** Whether its rail may have a ramp: whether the `_limits` of its contract allow one. */
  ramped?: boolean;
};

/** How a value is written, and the bounds that no deployment leaves; an amount of tokens is one of the network's. */
export type ParameterUnit = {
  kind: Extract<FieldKind, "seconds" | "tokens" | "decimal" | "bps" | "integer" | "choice">;
  unit?: string;
  decimals?: number;
  min?: string;
  max?: string;
  options?: readonly FieldOption[];
  example?: string;
};

type Token = { symbol: string; decimals: number };

/** The input of a vote on it; a profile's figure is named by its id. */
export function parameterField({ label, unit }: GovernedParameter, { symbol, decimals }: Token, name = "value"): Field {
  const { options, ...written } = unit;
  const token =
    unit.kind === "tokens" ? { unit: symbol, decimals, example: `${unit.example ?? "25000"} ${symbol}` } : {};
  return field({ name, label, ...written, ...token, options: options === undefined ? null : [...options] });
}
