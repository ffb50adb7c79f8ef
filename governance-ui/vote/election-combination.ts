import type { Combination } from "#governance-ui/api/elections.ts";
import { approvalsOf } from "./election-approvals.ts";

/** What a ballot for these candidates does to the ballot box. */
export type CombinationChoice =
  | { kind: "nobody" }
  /** The combination of one candidate opened when it qualified. */
  | { kind: "single"; ballots: number }
  | { kind: "joins"; ballots: number }
  | { kind: "opens" }
  | { kind: "too-light"; missingTokens: bigint; near: Combination[] };

type Question = {
  places: readonly number[];
  /** Whether the chain has it open; what the index knows of it may be older. */
  isOpen: boolean;
  votesTokens: bigint;
  minTokens: bigint;
  combinations: readonly Combination[];
};

const NEAR = 3;

export function chooseCombination({
  places,
  isOpen,
  votesTokens,
  minTokens,
  combinations,
}: Question): CombinationChoice {
  if (places.length === 0) return { kind: "nobody" };
  const approvals = String(approvalsOf(places));
  const ballots = combinations.find((one) => one.approvals === approvals)?.ballots ?? 0;
  if (places.length === 1) return { kind: "single", ballots };
  if (isOpen) return { kind: "joins", ballots };
  if (votesTokens >= minTokens) return { kind: "opens" };
  return { kind: "too-light", missingTokens: minTokens - votesTokens, near: nearTo(places, combinations) };
}

/** Open combinations of several that share a candidate with these, those with the fewest differences first. */
function nearTo(places: readonly number[], combinations: readonly Combination[]): Combination[] {
  return combinations
    .filter((one) => one.places.length > 1 && one.places.some((place) => places.includes(place)))
    .map((one) => ({ one, differences: differencesOf(places, one.places) }))
    .sort((a, b) => a.differences - b.differences || b.one.ballots - a.one.ballots)
    .slice(0, NEAR)
    .map(({ one }) => one);
}

function differencesOf(some: readonly number[], others: readonly number[]): number {
  const shared = some.filter((place) => others.includes(place)).length;
  return some.length + others.length - 2 * shared;
}
