import type { Certification } from "#governance-ui/api/certification.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";

/** Who checks availability, and how often the others saw the same. */
export function CheckerTable({ checkers }: Pick<Certification, "checkers">) {
  return (
    <section className="section" aria-labelledby="checkers-title">
      <div className="section-head">
        <h2 id="checkers-title">Checkers</h2>
        <span className="quiet small">of the reports that were posted with a map of theirs</span>
      </div>
      {checkers.length === 0 ? (
        <p className="quiet section-empty">Nothing was posted yet: everybody was there.</p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Checker</th>
                <th scope="col" className="num">
                  Maps
                </th>
                <th scope="col" className="num">
                  Slots marked
                </th>
                <th scope="col" className="num">
                  Of these, by the majority too
                </th>
                <th scope="col" className="num">
                  Missed
                </th>
              </tr>
            </thead>
            <tbody>
              {checkers.map(({ checker, maps, slots, agreed, missed }) => (
                <tr key={checker}>
                  <td>
                    <AddressLink address={checker} />
                  </td>
                  <td className="num">{maps}</td>
                  <td className="num">{slots}</td>
                  <td className="num">{slots === 0 ? "none" : percentOfBps((agreed * 10_000) / slots)}</td>
                  <td className="num">{missed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
