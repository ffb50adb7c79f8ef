import type { CandidateView, ElectionDetail } from "#governance-ui/api/elections.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { isExcluded } from "#governance-ui/vote/election-standing.ts";

type Props = {
  candidate: CandidateView;
  election: Pick<ElectionDetail, "phase" | "minEndorsementTokens">;
};

/** Registered, on the way to qualify, qualified, excluded or restored: a word and a shape. */
export function CandidateState({ candidate, election }: Props) {
  if (isExcluded(candidate)) {
    return (
      <span className="badge danger">
        <Icon name="stop" size={14} />
        Excluded
      </span>
    );
  }
  if (candidate.restored !== null) {
    return (
      <span className="badge good">
        <Icon name="check" size={14} />
        Restored by vote
      </span>
    );
  }
  if (candidate.qualified) {
    return (
      <span className="badge good">
        <Icon name="check" size={14} />
        Qualified
      </span>
    );
  }
  if (election.phase === "registration" || election.minEndorsementTokens === null) {
    return (
      <span className="badge">
        <Icon name="ring" size={14} />
        Registered
      </span>
    );
  }
  if (election.phase === "endorsement") {
    const share = percentOf(BigInt(candidate.endorsedTokens), BigInt(election.minEndorsementTokens));
    return (
      <span className="badge">
        <Icon name="ring" size={14} />
        {share} of what qualifies
      </span>
    );
  }
  return (
    <span className="badge">
      <Icon name="bar" size={14} />
      Did not qualify
    </span>
  );
}
