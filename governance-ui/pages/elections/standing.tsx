import { useMemo, useState } from "react";
import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { saveFile } from "#governance-ui/parts/save-file.ts";
import { standingRows } from "#governance-ui/vote/election-standing.ts";
import { candidateName } from "./candidate-words.ts";
import { StandingBars } from "./standing-bars.tsx";
import { standingCsv } from "./standing-csv.ts";
import { StandingTable } from "./standing-table.tsx";

function Transaction({ words, at, txHash }: { words: string; at: number; txHash: string }) {
  return (
    <p className="small">
      {words} <Moment at={at} />{" "}
      <span className="quiet">
        · <span className="mono">{shortHex(txHash)}</span> <CopyButton text={txHash} label="transaction hash" />
      </span>
    </p>
  );
}

/** Who would sit, or sits, by the ballots: with the seat line, and what decides. */
export function Standing({ election }: { election: ElectionDetail }) {
  const deployment = useDeployment();
  const [asTable, setAsTable] = useState(false);
  const rows = useMemo(() => standingRows(election), [election]);
  if (rows.length === 0 || election.rounds.length === 0) return null;
  const { terms, settled, seating } = election;
  const over = election.phase === "settled" || election.phase === "failed";
  return (
    <section className="section" aria-labelledby="standing-title">
      <div className="section-head">
        <h2 id="standing-title">{over ? "Result" : "Standing so far"}</h2>
        <span className="row">
          <button
            type="button"
            className="chip"
            aria-pressed={asTable}
            aria-label="Standing as a table"
            onClick={() => setAsTable(!asTable)}
          >
            Table
          </button>
          <button
            type="button"
            className="chip"
            aria-label="Standing as a CSV file"
            onClick={() =>
              saveFile(
                `election-${election.number}.csv`,
                "text/csv",
                standingCsv(rows, deployment.token.decimals, (candidate) => candidateName(candidate, deployment)),
              )
            }
          >
            CSV
          </button>
        </span>
      </div>
      {settled && (
        <div className="standing-transactions">
          <Transaction words="Counted" {...settled} />
          {seating ? (
            <Transaction words={`Seated for term ${seating.term}, seating ${seating.seating},`} {...seating} />
          ) : (
            <p className="small soft">Not seated yet.</p>
          )}
        </div>
      )}
      {asTable ? <StandingTable election={election} rows={rows} /> : <StandingBars election={election} rows={rows} />}
      <p className="small soft standing-rule">
        {terms.rule === "proportional"
          ? "Seats are filled one by one: a ballot that has elected e candidates already counts 1 / (1 + e). The first figure is the support in the round that ranked the candidate, the second all approvals in full."
          : "Every approval counts in full in every round."}{" "}
        Of equals, who registered first is ahead. One organisation has {terms.orgCap}{" "}
        {terms.orgCap === 1 ? "seat" : "seats"} at most, by what candidates say of themselves.
      </p>
    </section>
  );
}
