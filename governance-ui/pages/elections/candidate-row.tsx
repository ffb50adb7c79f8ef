import type { CandidateView, ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { statementExcerpt } from "#governance-ui/vote/candidate-title.ts";
import { isExcluded } from "#governance-ui/vote/election-standing.ts";
import { CandidateLink } from "./candidate-link.tsx";
import { CandidateState } from "./candidate-state.tsx";
import { candidateName } from "./candidate-words.ts";
import { OrganisationTag } from "./organisation-tag.tsx";
import type { Choice } from "./use-choice.ts";

type Props = {
  election: ElectionDetail;
  candidate: CandidateView;
  /** With a box to approve it, while the reader can vote. */
  choice: Choice | null;
  full: boolean;
};

const VOTED = ["voting", "counting", "settled", "failed"];

/** A candidate; while the vote is open the whole row is the box that approves it. */
export function CandidateRow({ election, candidate, choice, full }: Props) {
  const deployment = useDeployment();
  const { token } = deployment;
  const chosen = choice?.has(candidate.address) ?? false;
  const box = choice !== null && candidate.place !== null;
  const plainlyOnBallot = VOTED.includes(election.phase) && candidate.qualified && candidate.excluded === null;
  const id = `approve-${candidate.address}`;
  return (
    <li className="candidate" data-chosen={chosen} data-out={isExcluded(candidate)} data-box={box}>
      {box && (
        <label className="candidate-box" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={chosen}
            disabled={full && !chosen}
            onChange={() => choice.toggle(candidate.address)}
          />
          <span className="hidden-visually">Approve {candidateName(candidate, deployment)}</span>
        </label>
      )}
      <div className="candidate-what">
        <p className="row candidate-head">
          <CandidateLink number={election.number} candidate={candidate} />
          <OrganisationTag of={candidate.organisation} />
          {!plainlyOnBallot && <CandidateState candidate={candidate} election={election} />}
        </p>
        {candidate.statement !== null ? (
          <p className="soft small">{statementExcerpt(candidate.statement)}</p>
        ) : (
          <p className="quiet small">Its statement is a document elsewhere.</p>
        )}
      </div>
      <p className="candidate-endorsed small">
        <Amount raw={candidate.endorsedTokens} decimals={token.decimals} symbol={token.symbol} />
        <span className="quiet">
          {candidate.endorsements === 1 ? "1 endorsement" : `${candidate.endorsements} endorsements`}
        </span>
      </p>
    </li>
  );
}
