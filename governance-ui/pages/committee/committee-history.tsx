import { useState } from "react";
import type { CommitteeView } from "#governance-ui/api/committee.ts";
import { ChipGroup } from "#governance-ui/parts/chip-group.tsx";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { useQueryValue } from "#governance-ui/shell/use-query-value.ts";
import { DeedRow } from "./deed-row.tsx";
import { DEED_KINDS, type DeedKind, deedsOf } from "./deeds.ts";

const labels: Record<DeedKind, string> = {
  veto: "Vetoes",
  pause: "Pauses",
  resolution: "Resolutions",
  seats: "Seats",
  rules: "Rules",
};

const AT_ONCE = 12;

/** What the committee did, and what was done to it. */
export function CommitteeHistory({ view }: { view: CommitteeView }) {
  const [kind, setKind] = useQueryValue("show");
  const [shown, setShown] = useState(AT_ONCE);
  const deeds = deedsOf(view);
  const chips = [
    { value: "", label: "All", count: deeds.length },
    ...DEED_KINDS.map((value) => ({
      value,
      label: labels[value],
      count: deeds.filter((deed) => deed.kind === value).length,
    })),
  ];
  const named = chips.find(({ value }) => value === kind);
  const chosen = deeds.filter((deed) => kind === "" || deed.kind === kind);
  return (
    <section className="section" aria-labelledby="history-title">
      <div className="section-head">
        <h2 id="history-title">History</h2>
        <ChipGroup label="Show" chips={chips} chosen={kind} onChoose={setKind} />
      </div>
      {chosen.length === 0 ? (
        <Empty
          title={kind === "" ? "Nothing has happened yet." : `No ${named?.label.toLowerCase() ?? "such entry"} yet.`}
        />
      ) : (
        <ol className="committee-list deeds">
          {chosen.slice(0, shown).map((deed) => (
            <DeedRow key={deed.key} deed={deed} />
          ))}
        </ol>
      )}
      {chosen.length > shown && (
        <button type="button" className="button more" onClick={() => setShown(shown + AT_ONCE)}>
          Show more
        </button>
      )}
    </section>
  );
}
