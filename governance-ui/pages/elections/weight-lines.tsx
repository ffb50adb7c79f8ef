import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import type { VoterFacts } from "#governance-ui/chain/elections/read-voter-facts.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { declineOf, type VoteWindow } from "#governance-ui/vote/election-decline.ts";

/** The window without an extension, as the index tells it. */
export function voteWindow({ phases, terms }: ElectionDetail): VoteWindow | null {
  const vote = phases.find(({ phase }) => phase === "voting");
  if (!vote) return null;
  const { votingSeconds, extensionSeconds, decayFromBps } = terms;
  return { startAt: vote.startAt, endAt: vote.startAt + votingSeconds, extensionSeconds, decayFromBps };
}

/** What a ballot of the reader's counts now, and how that falls. */
export function WeightLines({ election, facts }: { election: ElectionDetail; facts: VoterFacts }) {
  const { token } = useDeployment();
  const window = voteWindow(election);
  const decline = window && declineOf(window);
  const amount = (raw: bigint) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  return (
    <div className="weight-lines">
      <div className="power-line">
        <span className="soft small">Your power at {localTime(facts.snapshotAt)}</span>
        <strong>{amount(facts.votes)}</strong>
      </div>
      {facts.votes > 0n && (
        <div className="power-line">
          <span className="soft small">A ballot now counts</span>
          <strong>
            {amount(facts.weightNow)} <span className="quiet">{percentOf(facts.weightNow, facts.votes)}</span>
          </strong>
        </div>
      )}
      {facts.votes > 0n && (
        <p className="small quiet">
          {decline === null
            ? "It counts in full until the vote ends."
            : `In full until ${localTime(decline.fullUntil)}, then less in a straight line: half at ${localTime(decline.halfAt)}, nothing at ${localTime(decline.noneAt)}, when an extension would end.`}
        </p>
      )}
    </div>
  );
}
