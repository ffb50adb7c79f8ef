import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { proposalQuery } from "#governance-ui/api/proposal-queries.ts";
import { useProposalFallback } from "#governance-ui/chain/use-proposal-fallback.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { RiskTag } from "#governance-ui/parts/risk-tag.tsx";
import { TryingAgain } from "#governance-ui/parts/trying-again.tsx";
import { ActionList } from "./action-list.tsx";
import { CallList } from "./call-list.tsx";
import { ProposalSheet } from "./proposal-sheet.tsx";
import { ProposalSkeleton } from "./proposal-skeleton.tsx";
import { ProposalText } from "./proposal-text.tsx";
import { ReportPanel } from "./report-panel.tsx";
import { Timeline } from "./timeline.tsx";
import { VoteList } from "./vote-list.tsx";
import "./proposal.css";

export function ProposalPage({ id }: { id: string }) {
  const { data: proposal, error, failureReason, refetch } = useQuery(proposalQuery(id, useProposalFallback()));
  if (error && !proposal) {
    return (
      <>
        <PageHead title={`Proposal ${id}`} />
        <Problem error={error} retry={() => void refetch()} />
      </>
    );
  }
  if (!proposal) {
    return (
      <>
        <TryingAgain reason={failureReason} />
        <ProposalSkeleton />
      </>
    );
  }
  return (
    <div className="decision-page">
      <div className="decision-main">
        <p className="crumbs">
          <Link href="/proposals">Proposals</Link> <span aria-hidden="true">/</span> {proposal.number}{" "}
          {proposal.riskClass && <RiskTag riskClass={proposal.riskClass} />}
        </p>
        <PageHead
          title={proposal.title}
          lead={
            <>
              Proposed by <AddressLink address={proposal.proposer} /> · <Moment at={proposal.createdAt} />
            </>
          }
        />
        <ActionList proposal={proposal} />
        <ReportPanel proposal={proposal} />
        <ProposalText proposal={proposal} />
      </div>
      <ProposalSheet proposal={proposal} />
      <div className="decision-rest">
        <Timeline entries={proposal.timeline} />
        <VoteList proposal={proposal} />
        <CallList proposal={proposal} />
      </div>
    </div>
  );
}
