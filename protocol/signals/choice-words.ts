import { choiceShares, sumOf } from "./choice-shares.ts";
import type { SignalChoice, SignalType } from "./signal-type.ts";

/** A valid choice in words, for people and for what they sign: `1. Pool B, 2. Pool A`, `60% Pool A, 40% Pool B`. */
export function choiceWords(type: SignalType, choices: readonly string[], choice: SignalChoice): string {
  const label = (place: number) => choices[place - 1] ?? `choice ${place}`;
  if (typeof choice === "number") return label(choice);
  if (isList(choice)) {
    if (choice.length === 0) return "none of the choices";
    return choice.map((place, index) => (type === "ranked-choice" ? `${index + 1}. ` : "") + label(place)).join(", ");
  }
  const shares = choiceShares(choice, choices.length) ?? [];
  const all = sumOf(shares);
  return shares
    .flatMap((share, index) => (share > 0n ? [`${percent(share, all)} ${label(index + 1)}`] : []))
    .join(", ");
}

const isList = (choice: SignalChoice): choice is readonly number[] => Array.isArray(choice);

/** With at most one decimal; rounded down. */
function percent(share: bigint, all: bigint): string {
  const tenths = (share * 1000n) / all;
  return `${tenths / 10n}${tenths % 10n === 0n ? "" : `.${tenths % 10n}`}%`;
}
