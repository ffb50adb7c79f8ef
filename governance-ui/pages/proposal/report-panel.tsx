import { useQuery } from "@tanstack/react-query";
import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { type ProposalReports, type ReportStage, reportQuery } from "#governance-ui/api/report.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { ReportFindings } from "#governance-ui/parts/report-findings.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import { isOver } from "#protocol/governor/proposal-state.ts";
import { ReportDifferences } from "./report-differences.tsx";
import { ReportFailures } from "./report-failures.tsx";

const stageWords: Record<ReportStage, string> = {
  proposed: "Made when it was proposed",
  "before-queue": "Made before it was queued",
  "before-execute": "Made before its execution",
};

/** What executing the proposal on a fork of the chain showed, with its age; never older than what is known. */
export function ReportPanel({ proposal }: { proposal: ProposalDetail }) {
  const { data, error, isPending } = useQuery(reportQuery(proposal.id, isOver(proposal.state)));
  const newest = data?.reports.at(-1);
  return (
    <section className="section report" aria-labelledby="report-title">
      <div className="section-head">
        <h2 id="report-title">Effects, tried on a fork</h2>
        {newest && (
          <span className="quiet small">
            <Relative at={newest.report.block.at} />, on block {newest.report.block.number}
          </span>
        )}
      </div>
      {isPending && <Skeleton height="6rem" />}
      {error && !data && (
        <Note tone="warn" title="The report cannot be read.">
          <p>{error.message} Until it can, make your own with the command below.</p>
        </Note>
      )}
      {data && <ReportFailures failures={data.failures} earlier={newest !== undefined} />}
      {data && newest === undefined && data.failures.length === 0 && <NoReport proposal={proposal} />}
      {data && newest && <NewestReport reports={data} newest={newest} />}
      <p className="quiet small report-command">
        Make your own, from a node of your own: <code className="mono">npm run report -- {proposal.number}</code>
      </p>
    </section>
  );
}

function NoReport({ proposal }: { proposal: ProposalDetail }) {
  const over = isOver(proposal.state);
  return (
    <Note title={over ? "No report was made of this proposal." : "There is no report yet."}>
      <p>
        {over
          ? "It was over before the bots made reports."
          : "The bots make one some seconds after a proposal is made, and again before it is queued and executed."}
      </p>
    </Note>
  );
}

type Newest = { reports: ProposalReports; newest: ProposalReports["reports"][number] };

function NewestReport({ reports: { differences }, newest: { stage, report } }: Newest) {
  return (
    <>
      <ReportDifferences differences={differences} />
      <ReportFindings findings={report.findings} />
      <p className="quiet small">
        {stageWords[stage]}, {localTime(report.madeAt)}; {report.run.way}. A fork is not the chain: a contract can tell
        them apart, and its state can change until the execution.
      </p>
    </>
  );
}
