import { useMemo, useState } from "react";
import type { EmissionsView, EpochView } from "#governance-ui/api/emissions.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { ChipGroup } from "#governance-ui/parts/chip-group.tsx";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { useQueryValue } from "#governance-ui/shell/use-query-value.ts";
import { chartEpochs } from "./chart-epochs.ts";
import { Comparison } from "./comparison.tsx";
import { decisionsOf } from "./decisions.ts";
import { AHEAD } from "./emission-model.ts";
import { EmissionPlot, MultiplierPlot, RevenuePlot } from "./emission-plots.tsx";
import { NextEpochs } from "./next-epochs.tsx";
import { pathWithout } from "./path-without.ts";
import { focusWords, useSharedAxis } from "./shared-axis.ts";

type Props = { view: EmissionsView; epochs: EpochView[]; loadOlder?: () => void };

const RANGES = [
  { value: "90", label: "90 epochs" },
  { value: "365", label: "365 epochs" },
  { value: "", label: "All" },
];

/** What happened and what follows under the present terms, against what would have been without a vote. */
export function EmissionHistory({ view, epochs, loadOlder }: Props) {
  const { token } = useDeployment();
  const [range, setRange] = useState("365");
  const [asked, setAsked] = useQueryValue("without");
  const oldest = epochs[0]?.epoch ?? 0;
  const decisions = decisionsOf(view.changes).filter(({ first }) => loadOlder === undefined || first.epoch >= oldest);
  const decision = asked === "none" ? undefined : (decisions.find(({ key }) => key === asked) ?? decisions[0]);
  const old = useMemo(
    () => (decision === undefined ? null : pathWithout(decision, view, epochs)),
    [decision, view, epochs],
  );
  const rows = range === "" ? epochs : epochs.slice(-Number(range));
  const shown = useMemo(() => chartEpochs(view, rows, old), [view, rows, old]);
  const axis = useSharedAxis(shown);
  const shared = { epochs: shown, rows, axis, symbol: token.symbol, old };
  const ranges = RANGES.filter(({ value }) => value === "" || epochs.length > Number(value));
  return (
    <>
      <section className="section" aria-labelledby="epochs-title">
        <div className="section-head">
          <h2 id="epochs-title">Epoch by epoch</h2>
          {ranges.length > 1 && (
            <ChipGroup
              label="Epochs shown"
              chips={ranges}
              chosen={ranges.some(({ value }) => value === range) ? range : ""}
              onChoose={setRange}
            />
          )}
        </div>
        <Comparison
          view={view}
          epochs={epochs}
          decisions={decisions}
          decision={decision}
          old={old}
          onChoose={(key) => setAsked(key)}
        />
        {epochs.length === 0 && (
          <Empty title="No epoch is accounted yet.">
            <p>The charts show what follows if revenue stays at the reference.</p>
          </Empty>
        )}
        <p className="plot-focus">{axis.focused && focusWords(axis.focused)}</p>
        <RevenuePlot {...shared} />
        <MultiplierPlot {...shared} />
        <EmissionPlot {...shared} />
        <p className="quiet small plot-note">
          Shaded around the multiplier: the dead band, where a target is left alone. Dotted: as far as one epoch can
          move it. Marks at the foot of revenue: epochs without a known figure. On the right: the next {AHEAD} epochs if
          revenue stays at its last known figure.
        </p>
        {loadOlder && (
          <button type="button" className="button more" onClick={loadOlder}>
            Load older epochs
          </button>
        )}
      </section>
      <NextEpochs view={view} old={old} />
    </>
  );
}
