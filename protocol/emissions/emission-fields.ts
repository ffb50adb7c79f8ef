import { type Field, field } from "#protocol/input/field.ts";

const hour = 3_600;
const uint64 = (2n ** 64n - 1n).toString();
const uint96 = (2n ** 96n - 1n).toString();

/** The figures that emission needs, by their keys in a profile. Bounds: contracts/emissions/EmissionParameters.sol. */
export function emissionFields(symbol: string): ReadonlyMap<string, Field> {
  const share = (name: string, label: string, min: number, max: number, example: string) =>
    field({ name, label, kind: "bps", min: `${min}`, max: `${max}`, example });
  const tokens = (name: string, label: string) =>
    field({
      name,
      label,
      kind: "tokens",
      unit: symbol,
      decimals: 18,
      min: "0",
      max: uint96,
      example: `25000 ${symbol}`,
    });
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
    field({
      name: "emission.referenceRevenue",
      label: "Revenue an epoch at which emission is at its baseline",
      kind: "decimal",
      unit: "USD",
      decimals: 8,
      min: "1000",
      max: uint64,
      example: "12000 USD",
    }),
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
    share("emission.minMultiplier", "Least multiplier", 1, 10_000, "25%"),
    share("emission.maxMultiplier", "Greatest multiplier", 1, 12_500, "100%"),
    share("emission.deadBand", "Dead band", 0, 5_000, "10%"),
    share("emission.slewDown", "Greatest fall an epoch", 1, 5_000, "10%"),
    share("emission.slewUp", "Greatest rise an epoch", 1, 2_000, "5%"),
    field({
      name: "emission.decay",
      label: "What the baseline loses an epoch",
      kind: "decimal",
      unit: "%",
      decimals: 4,
      min: "0",
      max: "100000",
      example: "0.25%",
    }),
    share("emission.startMultiplier", "Multiplier before the first epoch", 1, 10_000, "100%"),
    tokens("emission.epochCap", "Most tokens an epoch"),
    tokens("emission.baseline", "Baseline of the first epoch"),
    tokens("emission.budget", "Budget"),
  ];
  return new Map(fields.map((item) => [item.name, item]));
}
