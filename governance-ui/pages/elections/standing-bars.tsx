import { Fragment } from "react";
import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { seatsInWords } from "#governance-ui/vote/election-name.ts";
import type { StandingRow } from "#governance-ui/vote/election-standing.ts";
import { CandidateLink } from "./candidate-link.tsx";
import { OrganisationTag } from "./organisation-tag.tsx";
import { outcomeWords } from "./outcome-words.ts";

type Props = { election: ElectionDetail; rows: StandingRow[] };

const percent = (part: bigint, whole: bigint): string =>
  whole === 0n ? "0%" : `${Number((part * 10_000n) / whole) / 100}%`;

/** Approvals as bars, their darker part what was left of them in the round that ranked the candidate. */
export function StandingBars({ election, rows }: Props) {
  const { token } = useDeployment();
  const most = rows.reduce((max, { approvedTokens }) => (approvedTokens > max ? approvedTokens : max), 0n);
  const seated = rows.filter(({ outcome }) => outcome === "seat").length;
  const empty = election.seats - seated;
  const seatLine = (
    <li className="seat-line">
      <span>
        Seat line: {seatsInWords(election.seats)}
        {empty > 0 && `, ${empty} ${empty === 1 ? "stays" : "stay"} empty`}
      </span>
    </li>
  );
  return (
    <ol className="standing">
      {rows.map((row, index) => (
        <Fragment key={row.candidate.address}>
          {index === seated && seatLine}
          <li className="standing-row" data-outcome={row.outcome}>
            <span className="standing-rank">{outcomeWords(row)}</span>
            <span className="standing-who">
              <CandidateLink number={election.number} candidate={row.candidate} />
              <OrganisationTag of={row.candidate.organisation} />
              {row.capped && <span className="tag treasury">its organisation is full</span>}
            </span>
            <span className="standing-bar" aria-hidden="true">
              <span className="standing-approved" style={{ width: percent(row.approvedTokens, most) }} />
              <span className="standing-support" style={{ width: percent(row.supportTokens, most) }} />
            </span>
            <span className="standing-figures">
              <strong>
                <Amount raw={row.supportTokens} decimals={token.decimals} />
              </strong>{" "}
              <span className="quiet">
                of <Amount raw={row.approvedTokens} decimals={token.decimals} />
              </span>
            </span>
          </li>
        </Fragment>
      ))}
      {rows.length === seated && seatLine}
    </ol>
  );
}
