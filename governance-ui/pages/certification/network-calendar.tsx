import { useQuery } from "@tanstack/react-query";
import { availabilityQuery } from "#governance-ui/api/certification.ts";
import { utcTime } from "#governance-ui/format/moment.ts";
import { Problem } from "#governance-ui/parts/problem.tsx";

const EPOCHS = 60;

/** The last epochs of the network: in how many of its slots how many providers were not there. */
export function NetworkCalendar() {
  const { data, error, refetch } = useQuery(availabilityQuery(EPOCHS));
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return null;
  const byEpoch = new Map(data.epochs.map((day) => [day.epoch, day]));
  const most = Math.max(1, ...data.epochs.map(({ badSlots }) => badSlots));
  const epochs = Array.from({ length: data.untilEpoch - data.fromEpoch }, (_, index) => data.fromEpoch + index);
  return (
    <section className="section" aria-labelledby="availability-title">
      <div className="section-head">
        <h2 id="availability-title">Availability</h2>
        <span className="quiet small">height: slots of a quarter of an hour in which somebody was not there</span>
      </div>
      {data.epochs.length === 0 ? (
        <p className="quiet section-empty">In the last {epochs.length} epochs everybody was there.</p>
      ) : (
        <ol className="network-calendar" aria-label={`The last ${epochs.length} epochs`}>
          {epochs.map((epoch) => {
            const day = byEpoch.get(epoch);
            const words =
              day === undefined
                ? `epoch ${epoch}: everybody was there`
                : `epoch ${epoch}, ${utcTime(day.startAt)}: ${day.badSlots} slots of ${day.providers} providers`;
            return (
              <li key={epoch} title={words}>
                <span className="hidden-visually">{words}</span>
                {day !== undefined && <span className="bad" style={{ height: `${(100 * day.badSlots) / most}%` }} />}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
