import type { ReactNode } from "react";
import type { ElectionTerms } from "#governance-ui/api/elections.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { EtherAmount } from "#governance-ui/parts/ether-amount.tsx";

const BPS = 10_000;

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="term">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What an election is held by. */
export function TermsList({ terms }: { terms: ElectionTerms }) {
  const ofVotable = (bps: number) => `${percentOfBps(bps)} of the votable supply`;
  return (
    <dl className="terms">
      <Term name="Seats">
        {terms.seats}, at least {terms.minSeats} filled; {terms.runnersUp} runners-up
      </Term>
      <Term name="Term">{duration(terms.termSeconds)}</Term>
      <Term name="On one ballot">up to {terms.approvals} candidates</Term>
      <Term name="Counted">
        {terms.rule === "proportional" ? "sequential proportional approval" : "plain approval"}
      </Term>
      <Term name="For one organisation">{terms.orgCap === 1 ? "one seat" : `${terms.orgCap} seats`} at most</Term>
      <Term name="Registration">{duration(terms.registrationSeconds)}</Term>
      <Term name="Endorsement">{duration(terms.endorsementSeconds)}</Term>
      <Term name="Vetting">{duration(terms.vettingSeconds)}</Term>
      <Term name="Vote">
        {duration(terms.votingSeconds)}
        {terms.extensionSeconds > 0 && `, extended once by ${duration(terms.extensionSeconds)} if too few vote`}
      </Term>
      <Term name="To qualify">{ofVotable(terms.minEndorsementBps)}</Term>
      <Term name="To open a combination">{ofVotable(terms.minCombinationBps)}</Term>
      <Term name="Turnout floor">{ofVotable(terms.turnoutFloorBps)}</Term>
      <Term name="Late ballots">
        {terms.decayFromBps >= BPS
          ? "count in full"
          : `count less after ${percentOfBps(terms.decayFromBps)} of the vote, to nothing at the end of an extension`}
      </Term>
      <Term name="Bond">
        <EtherAmount wei={terms.bondWei} />, back from {ofVotable(terms.bondReturnBps)} on
      </Term>
      <Term name="Vetter">
        {terms.vetter === null ? (
          "nobody"
        ) : (
          <>
            <AddressLink address={terms.vetter} />, {terms.maxExclusions} exclusions at most
          </>
        )}
      </Term>
    </dl>
  );
}
