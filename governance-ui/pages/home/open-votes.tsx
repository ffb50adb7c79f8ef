import { Link } from "wouter";
import type { AccountView } from "#governance-ui/api/account.ts";
import type { ProposalSummary } from "#governance-ui/api/proposals.ts";
import { NextMomentLine } from "#governance-ui/parts/next-moment-line.tsx";
import { ReportTag } from "#governance-ui/parts/report-tag.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";

const SHOWN = 5;

/** Running votes in which this account has no ballot yet. */
export function OpenVotes({ account, live }: { account: AccountView; live: ProposalSummary[] }) {
  const cast = new Set(account.ballots.map(({ proposalId }) => proposalId));
  const open = live.filter(({ state, id }) => state === "active" && !cast.has(id));
  if (BigInt(account.votes) === 0n) return null;
  if (open.length === 0)
    return <p className="soft small open-votes-none">You have voted on everything that is open.</p>;
  return (
    <div className="open-votes">
      <h3>{open.length === 1 ? "One vote waits for you" : `${open.length} votes wait for you`}</h3>
      <ul>
        {open.slice(0, SHOWN).map((proposal) => (
          <li key={proposal.id}>
            <Link href={`/proposals/${proposal.number}`}>
              <StrangerText text={proposal.title} />
            </Link>
            <ReportTag trouble={proposal.reportTrouble} />
            <span className="quiet small nowrap">
              <NextMomentLine proposal={proposal} />
            </span>
          </li>
        ))}
      </ul>
      {open.length > SHOWN && (
        <Link href="/proposals?state=active" className="small">
          All {open.length}
        </Link>
      )}
    </div>
  );
}
