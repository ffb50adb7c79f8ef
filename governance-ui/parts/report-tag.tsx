import type { ProposalSummary } from "#governance-ui/api/proposals.ts";

const words = {
  errors: "its report has errors",
  differs: "its report differs from the first",
  unmade: "no report could be made",
} as const;

/** What is wrong with the newest report of a proposal's effects; nothing where all is well. */
export function ReportTag({ trouble }: { trouble: ProposalSummary["reportTrouble"] }) {
  return trouble === null ? null : <span className="tag constitutional">{words[trouble]}</span>;
}
