import { Link } from "wouter";
import type { ParameterView } from "#governance-ui/api/parameters.ts";
import { withShortFractions } from "#governance-ui/format/short-fractions.ts";
import { shortHex, withShortHex } from "#governance-ui/format/short-hex.ts";
import { BoundsRuler } from "#governance-ui/parts/bounds-ruler.tsx";
import { OnItsWay } from "#governance-ui/parts/on-its-way.tsx";
import { RiskTag } from "#governance-ui/parts/risk-tag.tsx";
import "./parameters.css";

function Row({ parameter }: { parameter: ParameterView }) {
  return (
    <tr>
      <td className="parameter-name">
        <Link href={`/parameters/${encodeURIComponent(parameter.id)}`}>{withShortHex(parameter.label)}</Link>
      </td>
      <td className="num parameter-value" title={parameter.human ?? undefined}>
        {parameter.human === null ? (
          <span className="quiet">not set</span>
        ) : (
          withShortFractions(withShortHex(parameter.human))
        )}
        {parameter.value !== null && !parameter.value.startsWith("[") && !parameter.value.startsWith("0x") && (
          <span className="parameter-raw mono quiet">{shortHex(parameter.value, 20, 6)}</span>
        )}
        <span className="parameter-way">
          <OnItsWay lastChange={parameter.lastChange} />
        </span>
      </td>
      <td className="parameter-bounds">{parameter.bounds && <BoundsRuler parameter={parameter} />}</td>
      <td>{parameter.riskClass && <RiskTag riskClass={parameter.riskClass} />}</td>
      <td className="num quiet">
        {parameter.changes === 0
          ? "unchanged"
          : `${parameter.changes} ${parameter.changes === 1 ? "change" : "changes"}`}
      </td>
    </tr>
  );
}

export function ParameterTable({ domain, items }: { domain: string; items: ParameterView[] }) {
  return (
    <section className="section" aria-label={domain}>
      <div className="table-scroll">
        <table className="table parameters">
          <thead>
            <tr>
              <th scope="col" className="parameters-domain">
                {domain}
              </th>
              <th scope="col" className="num">
                Value
              </th>
              <th scope="col">Bounds</th>
              <th scope="col">Class</th>
              <th scope="col" className="num">
                History
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((parameter) => (
              <Row key={parameter.id} parameter={parameter} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
