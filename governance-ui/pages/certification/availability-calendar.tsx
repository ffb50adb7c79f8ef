import { useState } from "react";
import type { BadDay } from "#governance-ui/api/certification.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";

const SLOTS = 96;
const EPOCHS = 60;

const outcomes: Record<BadDay["outcomes"][number]["outcome"], string> = {
  flagged: "earned nothing",
  answered: "the operator answered with a bond",
  stands: "the committee ruled that it stands",
  void: "the committee ruled that it was marked wrongly: it counts no more",
  lapsed: "nobody ruled in time, so it stands",
  slashed: "a slash was asked for",
};

type Props = { days: readonly BadDay[]; untilEpoch: number };

/** The last epochs of a provider; behind each that was bad, its 96 slots and what followed. */
export function AvailabilityCalendar({ days, untilEpoch }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const first = Math.max(0, untilEpoch - EPOCHS);
  const epochs = Array.from({ length: Math.max(0, untilEpoch - first) }, (_, index) => first + index);
  const byEpoch = new Map(days.map((day) => [day.epoch, day]));
  const shown = byEpoch.get(chosen ?? -1) ?? days[0];
  if (days.length === 0) return <p className="quiet section-empty">It was there whenever anybody looked.</p>;
  return (
    <>
      <ol className="availability-calendar" aria-label={`The last ${epochs.length} epochs`}>
        {epochs.map((epoch) => {
          const day = byEpoch.get(epoch);
          if (day === undefined) return <li key={epoch} title={`epoch ${epoch}: it was there`} />;
          return (
            <li key={epoch}>
              <button
                type="button"
                aria-pressed={day === shown}
                title={`epoch ${epoch}: ${percentOfBps(day.availableBps)}`}
                className={day.badCount * 2 > SLOTS ? "worse" : "bad"}
                onClick={() => setChosen(epoch)}
              >
                <span className="hidden-visually">
                  epoch {epoch}, available {percentOfBps(day.availableBps)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {shown && <Day day={shown} />}
    </>
  );
}

function Day({ day }: { day: BadDay }) {
  const bad = BigInt(day.badSlots);
  const slots = Array.from({ length: SLOTS }, (_, slot) => ((bad >> BigInt(slot)) & 1n) === 1n);
  return (
    <div className="availability-day">
      <p>
        Epoch {day.epoch}, which began <Relative at={day.startAt} />: available{" "}
        <strong>{percentOfBps(day.availableBps)}</strong>, {day.badCount} of {SLOTS} slots bad.
      </p>
      <div className="availability-slots" role="img" aria-label={`${day.badCount} of ${SLOTS} slots were bad`}>
        {slots.map((isBad, slot) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place
          <span key={slot} className={isBad ? "bad" : ""} />
        ))}
      </div>
      {day.outcomes.length > 0 && (
        <ul className="event-list small">
          {day.outcomes.map(({ outcome, at, txHash }) => (
            <li key={`${outcome} ${txHash}`}>
              {outcomes[outcome]} <Relative at={at} />
            </li>
          ))}
        </ul>
      )}
      <p className="quiet small">
        Marked by{" "}
        {day.maps.map(({ checker }, index) => (
          <span key={checker}>
            {index > 0 && ", "}
            <AddressLink address={checker} />
          </span>
        ))}
      </p>
    </div>
  );
}
