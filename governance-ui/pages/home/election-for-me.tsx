import { useInfiniteQuery } from "@tanstack/react-query";
import { useConnection } from "wagmi";
import { Link } from "wouter";
import { electionsQuery } from "#governance-ui/api/election-queries.ts";
import type { ElectionSummary } from "#governance-ui/api/elections.ts";
import { useEndorserFacts } from "#governance-ui/chain/elections/use-endorser-facts.ts";
import { useVoterFacts } from "#governance-ui/chain/elections/use-voter-facts.ts";
import { ElectionMomentLine } from "#governance-ui/parts/election-moment-line.tsx";
import { electionName, seatsInWords } from "#governance-ui/vote/election-name.ts";

function Card({ election, title, words }: { election: ElectionSummary; title: string; words: string }) {
  return (
    <section className="for-me election-for-me" aria-label={title}>
      <div className="open-votes">
        <h3>{title}</h3>
        <p className="small soft">
          {words} <ElectionMomentLine election={election} />.
        </p>
      </div>
      <Link href={`/elections/${election.number}`} className="button primary">
        {election.phase === "voting" ? "Choose and vote" : "Endorse candidates"}
      </Link>
    </section>
  );
}

function Vote({ election }: { election: ElectionSummary }) {
  const { data: facts } = useVoterFacts(election.number);
  const waits = facts !== undefined && facts.ballot === 0n && facts.votes > 0n;
  if (!waits) return null;
  return (
    <Card
      election={election}
      title={`${electionName(election)} waits for your ballot`}
      words={`${election.qualified} candidates for ${seatsInWords(election.seats)}.`}
    />
  );
}

function Endorse({ election }: { election: ElectionSummary }) {
  const { data: facts } = useEndorserFacts(election.number);
  if (!facts || facts.leftTokens === 0n) return null;
  return (
    <Card
      election={election}
      title={`${electionName(election)} waits for your endorsements`}
      words={`${election.candidates} have registered, ${election.qualified} have qualified.`}
    />
  );
}

/** The running election, while it needs the reader: an open vote without their ballot, or votes left to endorse with. */
export function ElectionForMe() {
  const { isConnected } = useConnection();
  const { data } = useInfiniteQuery(electionsQuery);
  const newest = data?.pages[0]?.items[0];
  if (!isConnected || newest === undefined) return null;
  if (newest.phase === "voting") return <Vote election={newest} />;
  return newest.phase === "endorsement" ? <Endorse election={newest} /> : null;
}
