import type { SignalSummary } from "#governance-ui/api/signals.ts";

/** The choice with the most votes, or null while there is none, or more than one. */
export function leadingChoice({ choices, scores }: Pick<SignalSummary, "choices" | "scores">) {
  const votes = scores.map(BigInt);
  const most = votes.reduce((top, score) => (score > top ? score : top), 0n);
  const leading = votes.flatMap((score, index) => (score === most ? [index] : []));
  const [only] = leading;
  if (most === 0n || only === undefined || leading.length > 1) return null;
  return { label: choices[only] ?? "", votes: most };
}
