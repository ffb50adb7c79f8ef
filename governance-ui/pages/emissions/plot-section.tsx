import { type ReactNode, useState } from "react";
import type { EpochView } from "#governance-ui/api/emissions.ts";
import { saveFile } from "#governance-ui/parts/save-file.ts";
import type { EpochColumn } from "./epoch-columns.ts";
import { epochCsv } from "./epoch-csv.ts";
import { EpochTable } from "./epoch-table.tsx";

type Props = {
  title: string;
  unit: string;
  file: string;
  readout: ReactNode;
  columns: EpochColumn[];
  epochs: EpochView[];
  children: (toggleTable: () => void) => ReactNode;
};

/** A chart with its figures one key away. */
export function PlotSection({ title, unit, file, readout, columns, epochs, children }: Props) {
  const [asTable, setAsTable] = useState(false);
  const toggle = () => setAsTable((now) => !now);
  return (
    <figure className="plot-section">
      <figcaption className="plot-head">
        <h3>
          {title} <span className="quiet plot-unit">{unit}</span>
        </h3>
        <span className="plot-readout">{readout}</span>
        <span className="plot-tools">
          <button
            type="button"
            className="chip"
            aria-pressed={asTable}
            aria-label={`${title} as a table`}
            title="Table (t)"
            onClick={toggle}
          >
            Table
          </button>
          <button
            type="button"
            className="chip"
            aria-label={`${title} as a CSV file`}
            onClick={() => saveFile(`${file}.csv`, "text/csv", epochCsv(columns, epochs))}
          >
            CSV
          </button>
        </span>
      </figcaption>
      {asTable ? <EpochTable title={title} columns={columns} epochs={epochs} /> : children(toggle)}
    </figure>
  );
}
