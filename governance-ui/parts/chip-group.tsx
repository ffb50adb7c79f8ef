type Chip = { value: string; label: string; count?: number };
type Props = { label: string; chips: readonly Chip[]; chosen: string; onChoose: (value: string) => void };

/** One choice of several; pressing the chosen one again goes back to the first. */
export function ChipGroup({ label, chips, chosen, onChoose }: Props) {
  const first = chips[0]?.value ?? "";
  return (
    <fieldset className="chips">
      <legend className="hidden-visually">{label}</legend>
      {chips.map(({ value, label: text, count }) => (
        <button
          key={value}
          type="button"
          className="chip"
          aria-pressed={chosen === value}
          onClick={() => onChoose(chosen === value ? first : value)}
        >
          {text} {count !== undefined && <span className="chip-count">{count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
