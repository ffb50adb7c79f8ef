import type { ParameterChange, ParameterView } from "#governance-ui/api/parameters.ts";
import { rawValue } from "#governance-ui/format/raw-value.ts";
import { withShortFractions } from "#governance-ui/format/short-fractions.ts";
import { CauseLink } from "#governance-ui/parts/cause-link.tsx";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { RampNote } from "./ramp-note.tsx";

/** Newest first. */
export function HistoryTable({ parameter, changes }: { parameter: ParameterView; changes: ParameterChange[] }) {
  const human = (raw: string) => rawValue(raw, parameter.unit, parameter.decimals);
  return (
    <div className="table-scroll history-table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col" className="num">
              Old
            </th>
            <th scope="col" className="num">
              New
            </th>
            <th scope="col" className="num wide-only">
              Room left below / above
            </th>
            <th scope="col">Cause</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, index) => (
            <tr key={`${change.block}-${change.txHash}`}>
              <td>
                <Moment at={change.at} />
                <RampNote change={change} later={changes[index - 1]} />
              </td>
              <td className="num quiet">
                {change.cause === "deployment" ? "—" : withShortFractions(change.oldHuman ?? "—")}
              </td>
              <td className="num" title={change.newHuman}>
                {withShortFractions(change.newHuman)}
              </td>
              <td className="num quiet wide-only">
                {change.headroom ? `${human(change.headroom.down)} / ${human(change.headroom.up)}` : "—"}
              </td>
              <td>
                <CauseLink change={change} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
