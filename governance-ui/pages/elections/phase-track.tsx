import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { ElectionPhase, ElectionSpan, ElectionSummary } from "#governance-ui/api/elections.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { localTime, utcTime } from "#governance-ui/format/moment.ts";
import { Relative } from "#governance-ui/parts/moment.tsx";

const words: Partial<Record<ElectionPhase, { title: string; what: string }>> = {
  registration: { title: "Registration", what: "Candidates register with a bond" },
  endorsement: { title: "Endorsement", what: "Holders endorse, enough of it qualifies" },
  vetting: { title: "Vetting", what: "The vetter may exclude, with a reason" },
  voting: { title: "Vote", what: "One ballot, several candidates" },
};

type Place = "past" | "now" | "ahead";

function Span({ span, extended }: { span: ElectionSpan; extended: boolean }) {
  const { startAt, endAt } = span;
  const place = useChainTime<Place>((now) =>
    endAt !== null && now >= endAt ? "past" : now >= startAt ? "now" : "ahead",
  );
  const share = useChainTime((now) =>
    endAt === null ? 0 : Math.round(Math.min(1, Math.max(0, (now - startAt) / (endAt - startAt))) * 200) / 2,
  );
  const { title, what } = words[span.phase] ?? { title: span.phase, what: "" };
  return (
    <li className="phase" data-place={place} aria-current={place === "now" ? "step" : undefined}>
      <span className="phase-bar" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      <p className="phase-title">
        {title}
        {extended && <span className="tag">extended</span>}
        {place === "now" && <span className="hidden-visually">, now</span>}
      </p>
      <p className="phase-what">{what}</p>
      <p className="phase-times">
        <span title={utcTime(startAt)}>{localTime(startAt)}</span>
        <span className="quiet">{utcTime(startAt)}</span>
        <span className="quiet">
          {place === "ahead" ? (
            <>
              starts <Relative at={startAt} />
            </>
          ) : endAt === null ? null : (
            <>
              {place === "now" ? "ends" : "ended"} <Relative at={endAt} />
            </>
          )}
        </span>
        {endAt !== null && <span className="quiet">lasts {duration(endAt - startAt)}</span>}
      </p>
    </li>
  );
}

const after: Record<ElectionPhase, { title: string; what: string; place: Place }> = {
  registration: { title: "Count and seat", what: "By anyone, one call each", place: "ahead" },
  endorsement: { title: "Count and seat", what: "By anyone, one call each", place: "ahead" },
  vetting: { title: "Count and seat", what: "By anyone, one call each", place: "ahead" },
  voting: { title: "Count and seat", what: "By anyone, one call each", place: "ahead" },
  counting: { title: "Count", what: "Waits for anyone’s call; the bots make it", place: "now" },
  settled: { title: "Seat", what: "Counted; waits for anyone’s call", place: "now" },
  failed: { title: "Failed", what: "Nobody was elected", place: "past" },
  "gave-way": { title: "Gave way", what: "To an election of the whole committee; bonds go back", place: "past" },
};

/** The phases side by side, times by the chain's clock: local, UTC and relative. */
export function PhaseTrack({ election }: { election: ElectionSummary }) {
  const last = election.seated
    ? { title: "Seated", what: "The winners sit in the Safe", place: "past" as const }
    : after[election.phase];
  return (
    <ol className="phases" aria-label="Phases">
      {election.phases.map((span) => (
        <Span key={span.phase} span={span} extended={span.phase === "voting" && election.extended} />
      ))}
      <li className="phase" data-place={last.place} aria-current={last.place === "now" ? "step" : undefined}>
        <span className="phase-bar" aria-hidden="true">
          <span style={{ width: last.place === "past" ? "100%" : "0%" }} />
        </span>
        <p className="phase-title">{last.title}</p>
        <p className="phase-what">{last.what}</p>
      </li>
    </ol>
  );
}
