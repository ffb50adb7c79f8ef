import { useQuery } from "@tanstack/react-query";
import { type DutyHealth, healthQuery } from "#governance-ui/api/health.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";

function DutyRow({ duty }: { duty: DutyHealth }) {
  const silent = duty.ageSeconds === null;
  return (
    <tr>
      <td>{duty.name}</td>
      <td>
        <span className={duty.alarm ? "badge danger" : silent ? "badge warn" : "badge good"}>
          <Icon name={duty.alarm || silent ? "warning" : "check"} size={14} />
          {duty.alarm ?? (silent ? "never ran" : "on duty")}
        </span>
      </td>
      <td className="num">{silent ? "—" : `${duration(duty.ageSeconds ?? 0)} ago`}</td>
      <td className="num">{duty.due}</td>
      <td className="num">{duty.failed}</td>
    </tr>
  );
}

/** The bots' heartbeats: a duty that falls silent is seen here. */
export function DutyTable() {
  const { data } = useQuery(healthQuery);
  if (!data) return null;
  return (
    <section className="section" aria-labelledby="duties-title">
      <div className="section-head">
        <h2 id="duties-title">Duties of the bots</h2>
      </div>
      {data.duties.length === 0 ? (
        <p className="quiet section-empty">
          No bot has reported. Anyone can still queue and execute by hand, on the page of a proposal.
        </p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Duty</th>
                <th scope="col">State</th>
                <th scope="col" className="num">
                  Last look
                </th>
                <th scope="col" className="num">
                  Due
                </th>
                <th scope="col" className="num">
                  Failed
                </th>
              </tr>
            </thead>
            <tbody>
              {data.duties.map((duty) => (
                <DutyRow key={duty.name} duty={duty} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
