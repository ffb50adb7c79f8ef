import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { exactAmount } from "#governance-ui/format/amount.ts";
import type { StandingRow } from "#governance-ui/vote/election-standing.ts";
import { CandidateLink } from "./candidate-link.tsx";
import { OrganisationTag } from "./organisation-tag.tsx";
import { outcomeWords } from "./outcome-words.ts";

type Props = { election: ElectionDetail; rows: StandingRow[] };

/** The standing in figures, to the whole token. */
export function StandingTable({ election, rows }: Props) {
  const { token } = useDeployment();
  const unit = 10n ** BigInt(token.decimals);
  const whole = (raw: bigint) => exactAmount((raw / unit) * unit, token.decimals);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-scroll" aria-label="Standing, table" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">Candidate</th>
            <th scope="col">Organisation</th>
            <th scope="col" className="num">
              Support, {token.symbol}
            </th>
            <th scope="col" className="num">
              Approvals, {token.symbol}
            </th>
            <th scope="col" className="num">
              Registered as
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.candidate.address}>
              <td className="nowrap">{outcomeWords(row)}</td>
              <td>
                <CandidateLink number={election.number} candidate={row.candidate} />
              </td>
              <td>
                <OrganisationTag of={row.candidate.organisation} />
              </td>
              <td className="num">{whole(row.supportTokens)}</td>
              <td className="num">{whole(row.approvedTokens)}</td>
              <td className="num">{row.candidate.registration}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
