import { isAddressEqual } from "viem";
import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import type { VoterFacts } from "#governance-ui/chain/elections/read-voter-facts.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { Note } from "#governance-ui/parts/note.tsx";
import { placesOf } from "#governance-ui/vote/election-approvals.ts";
import { candidateAt, candidateName } from "./candidate-words.ts";

/** Whom the reader has voted for, as the chain has it. */
export function OwnBallot({ election, facts }: { election: ElectionDetail; facts: VoterFacts }) {
  const deployment = useDeployment();
  const names = placesOf(facts.ballot).flatMap((place) => {
    const address = facts.qualified[place];
    if (address === undefined) return [];
    const candidate = candidateAt(election.items, address);
    return [{ address, name: candidate ? candidateName(candidate, deployment) : shortHex(address) }];
  });
  const seated = names.filter(({ address }) => election.winners.some((winner) => isAddressEqual(winner, address)));
  return (
    <Note tone="good" title="Your ballot is counted.">
      <p>You voted for {names.map(({ name }) => name).join(", ")}.</p>
      {election.winners.length > 0 && (
        <p>
          {seated.length} of {names.length} {names.length === 1 ? "was" : "were"} elected.
        </p>
      )}
    </Note>
  );
}
