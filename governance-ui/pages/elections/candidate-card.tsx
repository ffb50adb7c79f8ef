import { Link } from "wouter";
import type { CandidateDetail, CandidateView, ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { ElectionMomentLine } from "#governance-ui/parts/election-moment-line.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { standingRows } from "#governance-ui/vote/election-standing.ts";
import { BondBox } from "./bond-box.tsx";
import { ElectionSkips } from "./election-skips.tsx";
import { EndorseBox } from "./endorse-box.tsx";
import { EndorsementGauge } from "./endorsement-gauge.tsx";
import { outcomeWords } from "./outcome-words.ts";
import { PhaseBadge } from "./phase-badge.tsx";
import { useCanVote } from "./use-can-vote.ts";
import { useChoice } from "./use-choice.ts";

type Props = { detail: CandidateDetail; election: ElectionDetail };

function BallotPart({ election, candidate }: { election: ElectionDetail; candidate: CandidateView }) {
  const choice = useChoice(election.number);
  const canVote = useCanVote(election);
  if (election.phase !== "voting" || candidate.place === null) return null;
  const chosen = choice.has(candidate.address);
  return (
    <div className="panel-part stack">
      {canVote && (
        <button
          type="button"
          className="button wide"
          aria-pressed={chosen}
          disabled={!chosen && choice.chosen.length >= election.terms.approvals}
          onClick={() => choice.toggle(candidate.address)}
        >
          <Icon name={chosen ? "check" : "plus"} /> {chosen ? "On your ballot" : "Put on your ballot"}
        </button>
      )}
      <Link href={`/elections/${election.number}`} className="button primary wide">
        To the ballot
      </Link>
    </div>
  );
}

/** Where a candidacy stands, and what the reader can do for it. */
export function CandidateCard({ detail, election }: Props) {
  const { token } = useDeployment();
  const { candidate } = detail;
  const row = standingRows(election).find((one) => one.candidate.address === candidate.address);
  return (
    <div className="panel decision-card">
      <div className="panel-part spread">
        <PhaseBadge election={election} />
        <span className="small soft">
          <ElectionMomentLine election={election} />
        </span>
      </div>
      {election.minEndorsementTokens !== null && (
        <div className="panel-part">
          <EndorsementGauge candidate={candidate} minTokens={election.minEndorsementTokens} />
        </div>
      )}
      <EndorseBox detail={detail} />
      {row && (
        <div className="panel-part">
          <div className="power-line">
            <span className="soft small">{election.phase === "voting" ? "So far" : "Result"}</span>
            <strong>{row.outcome === "none" ? "no seat" : outcomeWords(row)}</strong>
          </div>
          <p className="small quiet">
            <Amount raw={row.approvedTokens} decimals={token.decimals} symbol={token.symbol} /> approve it
          </p>
        </div>
      )}
      <BallotPart election={election} candidate={candidate} />
      <BondBox election={election} candidate={candidate} />
      <ElectionSkips election={election} />
    </div>
  );
}
