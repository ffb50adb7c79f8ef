import { field } from "#protocol/input/field.ts";
import { formatFieldText } from "#protocol/input/field-text.ts";
import type { ReadKind } from "./read-policies.ts";
import { type TierFigure, tierFigures } from "./tier-figures.ts";

/** What a tier asks for, in words, each with what it is of: "ISO 27001: attesters required 1". */
export function policyWords(values: readonly bigint[], kinds: readonly ReadKind[]): string[] {
  return tierFigures.flatMap((figure: TierFigure) => {
    const { name, label, unit, first, count, each } = figure;
    return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const value = values[first + index] ?? 0n;
      if (value === 0n) return [];
      const words = `${label.toLowerCase()} ${formatFieldText(field({ name, label, ...unit }), `${value}`)}`;
      const of = ofWhat(each, index, kinds);
      return [of === null ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : `${of}: ${words}`];
    });
  });
}

function ofWhat(each: TierFigure["each"], index: number, kinds: readonly ReadKind[]): string | null {
  if (each === null) return null;
  if (each === "kind") return kinds[index]?.name ?? `kind ${index}`;
  const kind = kinds.find(({ figures, firstFigure }) => index >= firstFigure && index < firstFigure + figures);
  return kind === undefined ? `figure ${index}` : `${kind.name}, figure ${index - kind.firstFigure + 1}`;
}
