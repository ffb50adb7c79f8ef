import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { CandidateRow } from "./candidate-row.tsx";
import type { Choice } from "./use-choice.ts";

type Props = { election: ElectionDetail; choice: Choice | null };

/** Those on the ballot by registration, then those who did not qualify. */
export function CandidateList({ election, choice }: Props) {
  const onBallot = election.items.filter(({ qualified }) => qualified);
  const others = election.items.filter(({ qualified }) => !qualified);
  const most = election.terms.approvals;
  const full = choice !== null && choice.chosen.length >= most;
  const rows = (items: ElectionDetail["items"]) =>
    items.map((candidate) => (
      <CandidateRow key={candidate.address} election={election} candidate={candidate} choice={choice} full={full} />
    ));
  return (
    <section className="section" aria-labelledby="candidates-title">
      <div className="section-head">
        <h2 id="candidates-title">Candidates</h2>
        <span className="quiet small" aria-live="polite">
          {choice !== null
            ? `${choice.chosen.length} of ${most} chosen`
            : `${election.candidates} registered, ${election.qualified} qualified`}
        </span>
      </div>
      {election.items.length === 0 && (
        <Empty title="Nobody has registered yet.">
          <p>Anyone who holds a key may stand, while registration is open.</p>
        </Empty>
      )}
      {onBallot.length > 0 && <ul className="candidates">{rows(onBallot)}</ul>}
      {others.length > 0 && (
        <>
          {onBallot.length > 0 && (
            <h3 className="candidates-others">
              {["registration", "endorsement"].includes(election.phase) ? "Not qualified yet" : "Did not qualify"}
            </h3>
          )}
          <ul className="candidates">{rows(others)}</ul>
        </>
      )}
    </section>
  );
}
