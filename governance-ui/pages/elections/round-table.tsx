import { useState } from "react";
import { isAddressEqual } from "viem";
import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { exactAmount } from "#governance-ui/format/amount.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import { standingRows } from "#governance-ui/vote/election-standing.ts";
import { SHARE_UNITS } from "#protocol/elections/count.ts";
import { CandidateLink } from "./candidate-link.tsx";

const SHOWN = 20;

/** Each round as a column: the support of whoever is still in the running, and whom the round ranks. */
export function RoundTable({ election }: { election: ElectionDetail }) {
  const { token } = useDeployment();
  const [all, setAll] = useState(false);
  const { rounds } = election;
  if (rounds.length === 0) return null;
  const seats = rounds.filter(({ winner }) => winner).length;
  const columns = inOrder(rounds).map(({ item, place, key }) => ({
    key,
    round: item,
    word: item.winner ? "Seat" : "Runner-up",
    rank: item.winner ? place + 1 : place + 1 - seats,
    supports: new Map(item.supports.map(({ address, supportUnits }) => [address.toLowerCase(), BigInt(supportUnits)])),
  }));
  const rows = standingRows(election).filter(({ outcome }) => outcome !== "excluded");
  return (
    <section className="section" aria-labelledby="rounds-title">
      <div className="section-head">
        <h2 id="rounds-title">Round by round</h2>
        <span className="quiet small">support in {token.symbol}; a check marks whom the round ranks</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-scroll" aria-label="Round by round, table" tabIndex={0}>
        <table className="table rounds">
          <thead>
            <tr>
              <th scope="col">Candidate</th>
              {columns.map(({ key, word, rank, round }) => (
                <th key={key} scope="col" className="num" data-winner={round.winner}>
                  {word} <span className="round-rank">{rank}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, all ? rows.length : SHOWN).map(({ candidate }) => (
              <tr key={candidate.address}>
                <th scope="row">
                  <CandidateLink number={election.number} candidate={candidate} />
                </th>
                {columns.map(({ key, round, supports }) => {
                  const units = supports.get(candidate.address.toLowerCase());
                  if (units === undefined) return <td key={key} />;
                  const tokens = units / SHARE_UNITS;
                  const ranked = isAddressEqual(round.address, candidate.address);
                  return (
                    <td key={key} className="num" data-ranked={ranked} title={exactAmount(tokens, token.decimals)}>
                      {ranked && (
                        <>
                          <Icon name="check" size={12} />
                          <span className="hidden-visually">ranked with </span>
                        </>
                      )}
                      <Amount raw={tokens} decimals={token.decimals} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > SHOWN && !all && (
        <button type="button" className="button more" onClick={() => setAll(true)}>
          Show all {rows.length} candidates
        </button>
      )}
    </section>
  );
}
