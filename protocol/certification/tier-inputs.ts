import { type Field, field } from "#protocol/input/field.ts";
import { writeFieldText } from "#protocol/input/field-text.ts";
import { TIER_NUMBERS, type TierFigure, tierFigures } from "./tier-figures.ts";

/** One input for each number of a tier, such as `leastAge`, `attestersRequired2` or `leastFigure0`; what is left out is 0. */
export const tierFields: readonly (Field & { number: number })[] = tierFigures.flatMap((figure: TierFigure) =>
  Array.from({ length: figure.count }, (_, index) => {
    const { name, label, help, unit, first, each } = figure;
    const of = each === null ? { name, label } : { name: `${name}${index}`, label: `${label}, ${each} ${index}` };
    const input = field({ ...of, help, ...unit });
    return { ...input, fallback: unit.min === "0" ? writeFieldText(input, "0") : null, number: first + index };
  }),
);

/** The values of a tier by number, as a proposal file writes them: nothing for what may be left out and is 0. */
export function tierInputs(values: readonly bigint[]): Record<string, string> {
  return Object.fromEntries(
    tierFields.flatMap((one) => {
      const value = values[one.number] ?? 0n;
      return value === 0n && one.fallback !== null ? [] : [[one.name, writeFieldText(one, `${value}`)]];
    }),
  );
}

/** The reverse, of parsed inputs. */
export function tierValues(inputs: Readonly<Record<string, string>>): bigint[] {
  const values = Array.from({ length: TIER_NUMBERS }, () => 0n);
  for (const { name, number } of tierFields) values[number] = BigInt(inputs[name] ?? "0");
  return values;
}
