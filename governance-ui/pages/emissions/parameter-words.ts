import type { ParameterView } from "#governance-ui/api/parameters.ts";
import { rawValue } from "#governance-ui/format/raw-value.ts";

/** A parameter as the catalogue words it, values scaled so that a plain number reads right. */
export type ParameterWords = {
  label: string;
  unit: string | null;
  decimals: number;
  scaled: (raw: string) => string;
  human: (raw: string) => string;
};

/** The contract counts the droop's power in halves: one half is 0.5. */
const HALVES = "emission.kappa";

export function parameterWords(known: readonly ParameterView[], parameterId: string): ParameterWords {
  const parameter = known.find(({ id }) => id === parameterId);
  const inHalves = parameterId === HALVES;
  const unit = parameter?.unit ?? null;
  const decimals = inHalves ? 1 : (parameter?.decimals ?? 0);
  const scaled = (raw: string) => (inHalves ? String(BigInt(raw) * 5n) : raw);
  return {
    label: parameter?.label ?? parameterId,
    unit,
    decimals,
    scaled,
    human: (raw) => rawValue(scaled(raw), unit, decimals),
  };
}
