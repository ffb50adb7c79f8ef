import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOf, percentOfBps } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Gauge } from "#governance-ui/parts/gauge.tsx";
import { CHOICES } from "#governance-ui/vote/choice.ts";
import { proposalTally } from "#governance-ui/vote/proposal-tally.ts";

/** Each choice in tokens, then the two hurdles: quorum and majority, as bars with their marks. */
export function TallyFigures({ proposal }: { proposal: ProposalDetail }) {
  const { token } = useDeployment();
  const tally = proposalTally(proposal);
  const amount = (raw: bigint) => <Amount raw={raw} decimals={token.decimals} />;
  const open = proposal.state === "active" || proposal.state === "pending";
  return (
    <div className="tally" aria-live="polite">
      <dl className="tally-choices">
        {CHOICES.map(({ key, label }) => (
          <div key={key} className={`tally-choice ${key}`}>
            <dt>{label}</dt>
            <dd>{amount(tally[key])}</dd>
            <dd className="quiet">{percentOf(tally[key], tally.total)}</dd>
          </div>
        ))}
      </dl>
      <Gauge
        label="Quorum"
        reached={tally.quorumReached}
        filled={tally.quorumVotes}
        goal={tally.quorum}
        verdict={tally.quorumReached ? "reached" : `${percentOf(tally.quorumVotes, tally.quorum)} of it`}
      >
        {amount(tally.quorumVotes)} for or abstaining, of {amount(tally.quorum)} {token.symbol} needed
        {!proposal.quorumFixed && " (fixed when voting starts)"}
      </Gauge>
      <Gauge
        label="Majority"
        reached={tally.majorityReached}
        filled={BigInt(tally.forBps)}
        goal={BigInt(tally.majorityBps)}
        scale={10_000n}
        verdict={tally.majorityReached ? "reached" : open && tally.total > 0n ? "not yet" : "not reached"}
      >
        {percentOfBps(tally.forBps)} for; needs more than {percentOfBps(tally.majorityBps)} of for and against
        {open && !tally.majorityReached && tally.missingForMajority > 1n && (
          <>, {amount(tally.missingForMajority)} more for</>
        )}
      </Gauge>
    </div>
  );
}
