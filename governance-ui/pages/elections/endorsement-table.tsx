import type { CandidateDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";

/** Who endorsed, with how much. */
export function EndorsementTable({ detail: { candidate, endorsements } }: { detail: CandidateDetail }) {
  const { token } = useDeployment();
  return (
    <section className="section" aria-labelledby="endorsements-title">
      <div className="section-head">
        <h2 id="endorsements-title">Endorsements</h2>
        <span className="quiet small">newest first</span>
      </div>
      {endorsements.length === 0 ? (
        <p className="quiet section-empty">Nobody has endorsed this candidate yet.</p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Holder</th>
                <th scope="col" className="num">
                  Votes
                </th>
                <th scope="col" className="num">
                  Share
                </th>
                <th scope="col" className="num">
                  When
                </th>
              </tr>
            </thead>
            <tbody>
              {endorsements.map(({ holder, weightTokens, at, txHash }) => (
                <tr key={`${txHash}-${holder}-${weightTokens}`}>
                  <td>
                    <AddressLink address={holder} />
                  </td>
                  <td className="num">
                    <Amount raw={weightTokens} decimals={token.decimals} />
                  </td>
                  <td className="num quiet">{percentOf(BigInt(weightTokens), BigInt(candidate.endorsedTokens))}</td>
                  <td className="num quiet">
                    <Relative at={at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
