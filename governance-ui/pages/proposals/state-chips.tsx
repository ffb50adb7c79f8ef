import { type ProposalState, proposalState } from "#governance-ui/api/scalar.ts";
import { ChipGroup } from "#governance-ui/parts/chip-group.tsx";
import { stateWord } from "#governance-ui/parts/state-badge.tsx";

type Props = {
  chosen: string;
  counts: Partial<Record<ProposalState, number>> | undefined;
  onChoose: (state: string) => void;
};

const order: readonly ProposalState[] = [
  "active",
  "pending",
  "succeeded",
  "queued",
  "executed",
  "defeated",
  "expired",
  "canceled",
];

/** States that occur, with their counts; the chosen one stays even at zero. */
export function StateChips({ chosen, counts = {}, onChoose }: Props) {
  const known = proposalState.safeParse(chosen).data;
  const shown = order.filter((state) => (counts[state] ?? 0) > 0 || state === known);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const chips = shown.map((state) => ({ value: state, label: stateWord(state), count: counts[state] ?? 0 }));
  return (
    <ChipGroup
      label="Filter by state"
      chips={[{ value: "", label: "All", count: total }, ...chips]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
