import { useId } from "react";
import type { UnitKind } from "#governance-ui/api/providers.ts";

type Props = { kinds: readonly UnitKind[]; chosen: string; onChoose: (kind: string) => void; disabled?: boolean };

/** Of the kinds that can be declared and activated. */
export function KindSelect({ kinds, chosen, onChoose, disabled = false }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Kind of unit</label>
      <select
        id={id}
        className="select"
        value={chosen}
        disabled={disabled}
        onChange={(event) => onChoose(event.target.value)}
      >
        {kinds
          .filter(({ listed }) => listed)
          .map(({ kind, name }) => (
            <option key={kind} value={String(kind)}>
              {name}
            </option>
          ))}
      </select>
    </div>
  );
}
