import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import type { VoterFacts } from "#governance-ui/chain/elections/read-voter-facts.ts";
import { useCombination } from "#governance-ui/chain/elections/use-combination.ts";
import { placesOn } from "#governance-ui/chain/elections/vote-call.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { approvalsOf } from "#governance-ui/vote/election-approvals.ts";
import { chooseCombination } from "#governance-ui/vote/election-combination.ts";
import { isExcluded } from "#governance-ui/vote/election-standing.ts";
import type { BallotSender } from "./ballot-sender.tsx";
import { candidateName, signedName } from "./candidate-words.ts";
import { CombinationNote } from "./combination-note.tsx";
import type { Choice } from "./use-choice.ts";

type Props = {
  election: ElectionDetail;
  facts: VoterFacts;
  choice: Choice;
  sender: BallotSender;
  /** A second way, for those who want it. */
  other: BallotSender | null;
};

/** Names whom the ballot approves, says what it does to the ballot box, and casts it. */
export function BallotForm({ election, facts, choice, sender, other }: Props) {
  const deployment = useDeployment();
  const chosen = election.items
    .filter((candidate) => choice.has(candidate.address) && candidate.place !== null)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const approved = chosen.map(({ address }) => address);
  const known = approved.filter((one) => facts.qualified.some((other) => other.toLowerCase() === one.toLowerCase()));
  const places = placesOn(facts.qualified, known);
  const { data: open } = useCombination(election.number, approvalsOf(places));
  const combination = chooseCombination({
    places,
    isOpen: open?.open ?? false,
    votesTokens: facts.votes,
    minTokens: facts.minCombinationTokens,
    combinations: election.combinations,
  });
  const left = facts.approvals - chosen.length;
  const blocked = chosen.length === 0 || left < 0 || open === undefined || combination.kind === "too-light";
  const busy = sender.busy || (other?.busy ?? false);
  const cast = (by: BallotSender) => choice.send((sent) => by.send(approved, sent));
  return (
    <form
      className="ballot election-ballot"
      onSubmit={(event) => {
        event.preventDefault();
        void cast(sender);
      }}
    >
      {chosen.length === 0 ? (
        <p className="small soft">Choose up to {facts.approvals} candidates in the list, then come back here.</p>
      ) : (
        <>
          <p className="label" id="approved-title">
            You approve, in election {election.number}:
          </p>
          <ul className="approved" aria-labelledby="approved-title">
            {chosen.map((candidate) => (
              <li key={candidate.address}>
                <span className="approved-name">{signedName(candidate, deployment)}</span>
                {isExcluded(candidate) && <span className="tag constitutional">excluded</span>}
                <button
                  type="button"
                  className="button plain icon small"
                  aria-label={`Take ${candidateName(candidate, deployment)} off the ballot`}
                  disabled={busy}
                  onClick={() => choice.toggle(candidate.address)}
                >
                  <Icon name="cross" size={14} />
                </button>
              </li>
            ))}
          </ul>
          {chosen.some(isExcluded) && (
            <p className="small soft">Whoever is excluded counts only if a vote restores it before the vote ends.</p>
          )}
          <p className="small soft" aria-live="polite">
            {left > 0 ? `You may choose ${left} more.` : left === 0 ? "That is as many as a ballot takes." : ""}
          </p>
          <CombinationNote election={election} combination={combination} choice={choice} />
        </>
      )}
      <button type="submit" className="button primary wide ballot-submit" disabled={blocked || busy}>
        {chosen.length === 0
          ? "Choose candidates"
          : `Vote for ${chosen.length} ${chosen.length === 1 ? "candidate" : "candidates"}`}
      </button>
      {chosen.length > 0 && <p className="small quiet">{sender.terms}</p>}
      {other !== null && chosen.length > 0 && (
        <button type="button" className="button wide" disabled={blocked || busy} onClick={() => void cast(other)}>
          Vote with gas of your own
        </button>
      )}
      {sender.note}
      {other?.note}
    </form>
  );
}
