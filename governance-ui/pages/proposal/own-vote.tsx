import { useInfiniteQuery } from "@tanstack/react-query";
import { useConnection } from "wagmi";
import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { votesQuery } from "#governance-ui/api/votes.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import type { BallotFacts } from "#governance-ui/chain/read-ballot-facts.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { ChoiceBadge } from "#governance-ui/parts/choice-badge.tsx";
import { FoldedText } from "#governance-ui/parts/folded-text.tsx";
import { Note } from "#governance-ui/parts/note.tsx";

/** That the reader has voted is known from the chain; how, from the index. */
export function OwnVote({ proposal, facts }: { proposal: ProposalDetail; facts: BallotFacts }) {
  const { token } = useDeployment();
  const { address = "" } = useConnection();
  const { data } = useInfiniteQuery(votesQuery(proposal.id, { q: address, support: "" }));
  const vote = data?.pages[0]?.items[0];
  return (
    <Note tone="good" title="Your vote is counted.">
      <p className="row">
        {vote && <ChoiceBadge ballot={vote} />}
        <Amount raw={facts.used} decimals={token.decimals} symbol={token.symbol} />
      </p>
      {vote?.reason && (
        <p>
          <FoldedText text={vote.reason} quoted />
        </p>
      )}
    </Note>
  );
}
