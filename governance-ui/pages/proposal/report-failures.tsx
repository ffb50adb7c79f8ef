import type { ReportFailure, ReportStage } from "#governance-ui/api/report.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { Note } from "#governance-ui/parts/note.tsx";

const stageWords: Record<ReportStage, string> = {
  proposed: "after it was proposed",
  "before-queue": "before it is queued",
  "before-execute": "before its execution",
};

/** A proposal whose effects nobody could show may have been made so: this is no detail. */
export function ReportFailures({ failures, earlier }: { failures: readonly ReportFailure[]; earlier: boolean }) {
  if (failures.length === 0) return null;
  return (
    <div className="stack report-failures">
      {failures.map(({ stage, at, reason }) => (
        <Note key={stage} tone="danger" title={`No report could be made ${stageWords[stage]}.`}>
          <p>
            The bots gave up, {localTime(at)}: {reason}
          </p>
          <p>
            {earlier
              ? "The report below is an earlier one: nobody has seen what the proposal would do now."
              : "So nobody has seen what this proposal does."}{" "}
            Its author may have made it too large or too slow to try out. Read every call, and vote against what you
            cannot follow.
          </p>
        </Note>
      ))}
    </div>
  );
}
