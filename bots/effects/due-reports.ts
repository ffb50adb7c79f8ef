import type { DecidedProposal } from "#bots/governor/governor-watch.ts";
import type { Proposal } from "#bots/governor/proposal.ts";
import type { ReportStage } from "#store/tables/effect-reports.ts";

export type DueReport = { proposalId: bigint; stage: ReportStage };

/** So long before it can be queued or executed, a proposal is reported on again, so that there is time to read. */
export const LEAD_SECONDS = 900;

/** Which reports the chain asks for at a second of its clock; the most pressing first. */
export function dueReports(
  proposals: Iterable<Proposal>,
  decided: readonly DecidedProposal[],
  now: number,
): DueReport[] {
  const of = (stage: ReportStage, all: readonly Proposal[]) =>
    all.map(({ id }): DueReport => ({ proposalId: id, stage }));
  const running = [...proposals].filter(({ deadlineAt }) => deadlineAt >= now);
  const inState = (wanted: DecidedProposal["state"]) => decided.filter(({ state }) => state === wanted);
  return [
    ...of(
      "before-execute",
      inState("queued").filter(({ etaAt }) => etaAt <= now + LEAD_SECONDS),
    ),
    ...of("before-queue", inState("succeeded")),
    ...of(
      "before-queue",
      running.filter(({ deadlineAt }) => deadlineAt <= now + LEAD_SECONDS),
    ),
    ...of("proposed", running),
  ];
}
