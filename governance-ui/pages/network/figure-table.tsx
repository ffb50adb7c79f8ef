import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { exactAmount } from "#governance-ui/format/amount.ts";

/** How well a figure is known, as the profile marks it. */
const marks: Record<string, string> = {
  C: "read in code or specification",
  D: "official page",
  S: "secondary page",
  U: "not verified",
};

function Source({ source }: { source: string }) {
  const [link] = /https?:\/\/[^\s,]+/.exec(source) ?? [];
  if (link === undefined) return <>{source}</>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer" title={source}>
      {new URL(link).host}
    </a>
  );
}

/** Every figure the deployment started from, with its source; what nobody published is marked as chosen locally. */
export function FigureTable() {
  const { profile } = useDeployment();
  if (profile.figures.length === 0) return null;
  return (
    <section className="section" aria-labelledby="figures-title">
      <div className="section-head">
        <h2 id="figures-title">Starting figures of the profile {profile.name}</h2>
      </div>
      <div className="table-scroll">
        <table className="table figure-table">
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col" className="num">
                Value
              </th>
              <th scope="col">How it is known</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {profile.figures.map((figure) => (
              <tr key={figure.key}>
                <td>{figure.key}</td>
                <td className="num">
                  {/^\d+$/.test(figure.value) ? exactAmount(figure.value, 0) : figure.value} {figure.unit}
                </td>
                <td>{marks[figure.mark] ?? <span className="tag treasury">{figure.mark}</span>}</td>
                <td className="soft">
                  <Source source={figure.source} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
