import { useConnection } from "wagmi";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { ElectionPage } from "#governance-ui/api/elections.ts";
import { useContract, useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { openCall } from "#governance-ui/chain/elections/election-step-call.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { SkipButton } from "#governance-ui/parts/skip-button.tsx";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";
import { seatsInWords } from "#governance-ui/vote/election-name.ts";
import { TermsList } from "./terms-list.tsx";

type Props = {
  page: ElectionPage;
  /** Whether an election of the whole committee runs. */
  running: boolean;
  /** Whether a by-election does, which gives way to one. */
  byElection: boolean;
};

/** When the next election may be opened, by whom, and what it is held by. */
export function NextElection({ page, running, byElection }: Props) {
  const { local } = useDeployment();
  const { address } = useConnection();
  const elections = useContract("Elections");
  const transaction = useTransaction();
  const { nextElectionAt, openSeats, nextTerms } = page;
  const due = useChainTime((now) => now >= nextElectionAt);
  const { registrationSeconds, endorsementSeconds, vettingSeconds, votingSeconds, extensionSeconds } = nextTerms;
  const lasts = registrationSeconds + endorsementSeconds + vettingSeconds + votingSeconds + extensionSeconds;
  const tooLate = useChainTime((now) => now + lasts > nextElectionAt);
  const mayFill = openSeats > 0 && !byElection && !tooLate;
  const open = (ofSeats: boolean) => void transaction.send(() => openCall(elections, ofSeats));
  return (
    <section className="section" aria-labelledby="next-title">
      <div className="section-head">
        <h2 id="next-title">{running ? "The one after" : "The next election"}</h2>
        <span className="quiet small">a vote may open one at any time, and change its terms</span>
      </div>
      <div className="next-election stack">
        {running && due && <p>Once this one is seated, the next is due towards the end of the new term.</p>}
        {running && !due && (
          <p>
            Anyone may open it from <Moment at={nextElectionAt} /> on; once this one is seated, towards the end of the
            new term.
          </p>
        )}
        {!running && due && <p>It is due: anyone may open it now. The bot does it too.</p>}
        {!running && !due && (
          <p className="row">
            <span>
              Anyone may open it from <Moment at={nextElectionAt} /> on.
            </span>
            {local && <SkipButton label="Skip to the next election" to={nextElectionAt + 1} />}
          </p>
        )}
        {byElection && <p>The by-election that runs gives way to it, and its bonds go back.</p>}
        {mayFill && <p>A by-election may fill {seatsInWords(openSeats)} now.</p>}
        {openSeats > 0 && !byElection && tooLate && (
          <p>
            It is too late for a by-election for {seatsInWords(openSeats)}, which could last into the time of the next
            election.
          </p>
        )}
        {!running && address !== undefined && (due || mayFill) && (
          <p className="row">
            {due && (
              <button type="button" className="button primary" disabled={transaction.busy} onClick={() => open(false)}>
                Open the election
              </button>
            )}
            {mayFill && (
              <button type="button" className="button" disabled={transaction.busy} onClick={() => open(true)}>
                Open a by-election
              </button>
            )}
          </p>
        )}
        <TransactionNote transaction={transaction} done="Opened. Registration has begun." />
        <details className="more-disclosure">
          <summary>What it is held by</summary>
          <TermsList terms={nextTerms} />
        </details>
      </div>
    </section>
  );
}
