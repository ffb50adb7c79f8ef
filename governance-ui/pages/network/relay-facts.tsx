import { useQuery } from "@tanstack/react-query";
import { relayQuery } from "#governance-ui/api/relay.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { EtherAmount } from "#governance-ui/parts/ether-amount.tsx";
import { Note } from "#governance-ui/parts/note.tsx";

/** The relay of signed ballots: what it has, what it may spend, and what waits. */
export function RelayFacts() {
  const { data: relay } = useQuery(relayQuery());
  if (relay === undefined || relay.account === null) return null;
  const { balanceWei, budgetWei, spentWei, limits } = relay;
  return (
    <section className="section" aria-labelledby="relay-title">
      <div className="section-head">
        <h2 id="relay-title">Gasless ballots</h2>
        <span className="small soft">
          carried by <AddressLink address={relay.account} />
        </span>
      </div>
      {!relay.open && (
        <Note tone="warn" title="No ballot is carried now.">
          <p>{relay.closedBecause}. Voters can vote with gas of their own.</p>
        </Note>
      )}
      <dl className="figures">
        <div className="figure">
          <dt>Balance</dt>
          <dd>{balanceWei && <EtherAmount wei={balanceWei} />}</dd>
        </div>
        <div className="figure">
          <dt>Spent in 24 hours</dt>
          <dd>{spentWei && <EtherAmount wei={spentWei} />}</dd>
          <dd className="small soft">of {budgetWei && <EtherAmount wei={budgetWei} />}</dd>
        </div>
        <div className="figure">
          <dt>Ballots taken in 24 hours</dt>
          <dd>{limits.takenToday}</dd>
          <dd className="small soft">
            of {limits.ballotsPerDay}; {limits.ballotsPerVoterDay} of one voter
          </dd>
        </div>
        <div className="figure">
          <dt>Waiting</dt>
          <dd>{relay.queued}</dd>
          <dd className="small soft">
            up to {relay.batchBallots} in a transaction, {relay.waitSeconds} s at most
          </dd>
        </div>
      </dl>
    </section>
  );
}
