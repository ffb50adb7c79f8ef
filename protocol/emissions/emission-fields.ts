import { type Field, field } from "#protocol/input/field.ts";
import { parameterField } from "#protocol/parameters/governed-parameter.ts";
import { type ControllerParameter, controllerParameters } from "./controller-parameters.ts";

const hour = 3_600;
const decimals = 18;
const uint96 = (2n ** 96n - 1n).toString();

/** The figures that emission needs, by their keys in a profile. */
export function emissionFields(symbol: string): ReadonlyMap<string, Field> {
  const parameter = (name: ControllerParameter) => {
    const found = controllerParameters.find((listed) => listed.name === name);
    if (found === undefined) throw new Error(`There is no parameter ${name}`);
    return parameterField(found, { symbol, decimals }, found.id);
  };
  const seconds = (name: string, label: string, least: number, most: number, example: string) =>
    field({ name, label, kind: "seconds", min: `${least}`, max: `${most}`, example });
  const fields = [
    seconds("emission.epoch", "Length of an epoch", hour, 31 * 24 * hour, "24 hours"),
    seconds(
      "emission.reportWindow",
      "How long after its end an epoch's revenue is reported",
      1,
      31 * 24 * hour,
      "12 hours",
    ),
    parameter("referenceUsd8"),
    // A choice of halves would take "1" for one half.
    field({
      name: "emission.kappa",
      label: "Power of the droop, 0.5 or 1",
      kind: "decimal",
      decimals: 1,
      min: "5",
      max: "10",
      example: "0.5",
    }),
    parameter("minMultiplierBps"),
    parameter("maxMultiplierBps"),
    parameter("deadBandBps"),
    parameter("slewDownBps"),
    parameter("slewUpBps"),
    parameter("decayPpm"),
    field({
      name: "emission.startMultiplier",
      label: "Multiplier before the first epoch",
      kind: "bps",
      min: "1",
      max: "10000",
      example: "100%",
    }),
    parameter("epochCapTokens"),
    parameter("baselineTokens"),
    field({
      name: "emission.budget",
      label: "Budget",
      kind: "tokens",
      unit: symbol,
      decimals,
      min: "0",
      max: uint96,
      example: `25000 ${symbol}`,
    }),
  ];
  return new Map(fields.map((item) => [item.name, item]));
}
