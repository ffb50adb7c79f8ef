import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { candidateQuery, electionQuery } from "#governance-ui/api/election-queries.ts";
import type { CandidateDetail, ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { DecisionSheet } from "#governance-ui/parts/decision-sheet.tsx";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { electionName } from "#governance-ui/vote/election-name.ts";
import { CandidateCard } from "./candidate-card.tsx";
import { CandidateState } from "./candidate-state.tsx";
import { candidateName } from "./candidate-words.ts";
import { EndorsementTable } from "./endorsement-table.tsx";
import { ExclusionNote } from "./exclusion-note.tsx";
import { OrganisationTag } from "./organisation-tag.tsx";
import { Statement } from "./statement.tsx";
import "./elections.css";

function Page({ detail, election }: { detail: CandidateDetail; election: ElectionDetail }) {
  const deployment = useDeployment();
  const { candidate } = detail;
  return (
    <div className="decision-page">
      <div className="decision-main">
        <p className="crumbs">
          <Link href="/elections">Elections</Link> <span aria-hidden="true">/</span>{" "}
          <Link href={`/elections/${election.number}`}>{election.number}</Link> <span aria-hidden="true">/</span>{" "}
          candidate {candidate.registration}
        </p>
        <PageHead
          title={candidateName(candidate, deployment)}
          lead={
            <>
              Candidate in {electionName(election)} · <AddressLink address={candidate.address} /> · registered{" "}
              <Moment at={candidate.registeredAt} />
            </>
          }
        />
        <p className="row candidate-badges">
          <CandidateState candidate={candidate} election={election} />
          <OrganisationTag of={candidate.organisation} />
          <span className="small quiet">
            Link to this page <CopyButton text={location.href} label="link to this page" />
          </span>
        </p>
        <ExclusionNote candidate={candidate} />
        <Statement candidate={candidate} />
      </div>
      <DecisionSheet
        label="This candidacy"
        open={election.phase === "endorsement" ? "Endorse" : "Details"}
        bar={<CandidateState candidate={candidate} election={election} />}
      >
        <CandidateCard detail={detail} election={election} />
      </DecisionSheet>
      <div className="decision-rest">
        <EndorsementTable detail={detail} />
      </div>
    </div>
  );
}

export function CandidatePage({ number, address }: { number: string; address: string }) {
  const detail = useQuery(candidateQuery(number, address));
  const election = useQuery(electionQuery(number));
  const failed = detail.error && !detail.data ? detail : election.error && !election.data ? election : null;
  if (failed) {
    return (
      <>
        <PageHead title="Candidate" />
        <Problem error={failed.error} retry={() => void failed.refetch()} />
      </>
    );
  }
  if (!detail.data || !election.data) return <SkeletonRows count={6} height="4rem" />;
  return <Page detail={detail.data} election={election.data} />;
}
