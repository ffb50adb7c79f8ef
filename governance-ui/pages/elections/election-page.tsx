import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { electionQuery } from "#governance-ui/api/election-queries.ts";
import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { DecisionSheet } from "#governance-ui/parts/decision-sheet.tsx";
import { ElectionMomentLine } from "#governance-ui/parts/election-moment-line.tsx";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { electionName, seatsInWords } from "#governance-ui/vote/election-name.ts";
import { BallotTable } from "./ballot-table.tsx";
import { CandidateList } from "./candidate-list.tsx";
import { CombinationTable } from "./combination-table.tsx";
import { ElectionCard } from "./election-card.tsx";
import { ElectionTimeline } from "./election-timeline.tsx";
import { OutcomeNote } from "./outcome-note.tsx";
import { PhaseBadge } from "./phase-badge.tsx";
import { PhaseTrack } from "./phase-track.tsx";
import { RoundTable } from "./round-table.tsx";
import { Standing } from "./standing.tsx";
import { TermsList } from "./terms-list.tsx";
import { useCanVote } from "./use-can-vote.ts";
import { useChoice } from "./use-choice.ts";
import "./elections.css";

const VOTED = ["voting", "counting", "settled", "failed"];

function purpose({ byElection, seats, terms }: ElectionDetail): string {
  if (byElection) return `It fills ${seatsInWords(seats)} of the running term, which nobody else may take.`;
  return `It fills ${seatsInWords(seats)} of the committee for a term of ${duration(terms.termSeconds)}.`;
}

function Page({ election }: { election: ElectionDetail }) {
  const choice = useChoice(election.number);
  const canVote = useCanVote(election);
  const voted = VOTED.includes(election.phase);
  const count = choice.chosen.length;
  return (
    <div className="decision-page">
      <div className="decision-main">
        <p className="crumbs">
          <Link href="/elections">Elections</Link> <span aria-hidden="true">/</span> {election.number}
        </p>
        <PageHead
          title={electionName(election)}
          lead={
            <>
              {purpose(election)} Opened by <AddressLink address={election.openedBy} /> ·{" "}
              <Moment at={election.openedAt} />
            </>
          }
        />
        <OutcomeNote election={election} />
        <PhaseTrack election={election} />
        {election.phase !== "voting" && voted && <Standing election={election} />}
        <CandidateList election={election} choice={canVote ? choice : null} />
        {election.phase === "voting" && <Standing election={election} />}
        {voted && <RoundTable election={election} />}
      </div>
      <DecisionSheet
        label="Your part"
        open={canVote ? "Vote" : "Details"}
        bar={
          <>
            <PhaseBadge election={election} />
            <span className="quiet small decision-bar-next">
              {canVote && count > 0 ? (
                `${count} of ${election.terms.approvals} chosen`
              ) : (
                <ElectionMomentLine election={election} />
              )}
            </span>
          </>
        }
      >
        <ElectionCard election={election} choice={choice} />
      </DecisionSheet>
      <div className="decision-rest">
        {voted && <BallotTable election={election} />}
        {voted && <CombinationTable election={election} />}
        <section className="section" aria-labelledby="terms-title">
          <div className="section-head">
            <h2 id="terms-title">What it is held by</h2>
            <span className="quiet small">frozen when it opened</span>
          </div>
          <TermsList terms={election.terms} />
        </section>
        <ElectionTimeline entries={election.timeline} />
      </div>
    </div>
  );
}

export function ElectionPage({ number }: { number: string }) {
  const { data: election, error, refetch } = useQuery(electionQuery(number));
  if (error && !election) {
    return (
      <>
        <PageHead title={`Election ${number}`} />
        <Problem error={error} retry={() => void refetch()} />
      </>
    );
  }
  if (!election) return <SkeletonRows count={8} height="4rem" />;
  return <Page election={election} />;
}
