import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { candidateName } from "./candidate-words.ts";

const SHOWN = 50;

/** What the ballot box holds: combinations with weight, heaviest first. */
export function CombinationTable({ election }: { election: ElectionDetail }) {
  const deployment = useDeployment();
  const { token } = deployment;
  if (election.combinations.length === 0) return null;
  const names = (places: readonly number[]) =>
    election.items
      .filter(({ place }) => place !== null && places.includes(place))
      .map((candidate) => candidateName(candidate, deployment))
      .join(", ");
  return (
    <section className="section" aria-labelledby="combinations-title">
      <div className="section-head">
        <h2 id="combinations-title">Combinations</h2>
        <span className="quiet small">
          ballots for the same candidates count as one; opening one of several needs{" "}
          <Amount raw={election.minCombinationTokens ?? 0n} decimals={token.decimals} symbol={token.symbol} />
        </span>
      </div>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Candidates</th>
              <th scope="col" className="num">
                Ballots
              </th>
              <th scope="col" className="num">
                Weight
              </th>
            </tr>
          </thead>
          <tbody>
            {election.combinations.slice(0, SHOWN).map((one) => (
              <tr key={one.approvals}>
                <td className="ballot-approved">{names(one.places)}</td>
                <td className="num">{one.ballots}</td>
                <td className="num">
                  <Amount raw={one.weightTokens} decimals={token.decimals} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {election.combinations.length > SHOWN && (
        <p className="small quiet section-empty">
          The {SHOWN} heaviest of {election.combinations.length}.
        </p>
      )}
    </section>
  );
}
