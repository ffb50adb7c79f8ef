import type { UnitKind } from "#governance-ui/api/providers.ts";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";

type Props = { hardware: readonly { kind: number; units: number }[]; kinds: readonly UnitKind[] };

/** "40 CPU, 2 H100". */
export function KindList({ hardware, kinds }: Props) {
  if (hardware.length === 0) return <span className="quiet">none</span>;
  return (
    <span className="kind-list">
      {hardware.map(({ kind, units }) => (
        <span key={kind} className="nowrap">
          {units} <StrangerText text={kinds.find((known) => known.kind === kind)?.name ?? `kind ${kind}`} />
        </span>
      ))}
    </span>
  );
}
