import { useQuery } from "@tanstack/react-query";
import { railsQuery } from "#governance-ui/api/parameters.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { railWords } from "./rail-words.ts";

/** Between what votes can move things, as each contract said it once; with the transaction that proves it. */
export function RailTable() {
  const { data: rails } = useQuery(railsQuery);
  const { token } = useDeployment();
  if (rails === undefined || rails.items.length === 0) return null;
  return (
    <section className="section" aria-labelledby="rails-title">
      <div className="section-head">
        <h2 id="rails-title">Rails</h2>
        <span className="quiet small">fixed at deployment; no vote can change them</span>
      </div>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Contract</th>
              <th scope="col">Rail</th>
              <th scope="col" className="num">
                Value
              </th>
              <th scope="col">Since</th>
            </tr>
          </thead>
          <tbody>
            {rails.items.map(({ contract, name, value, at, txHash }) => (
              <tr key={`${contract}.${name}`}>
                <td>{contract}</td>
                <td className="mono">{name}</td>
                <td className="num" title={value}>
                  {railWords(name, value, token.decimals)}
                </td>
                <td className="small" title={`transaction ${txHash}`}>
                  <Moment at={at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
