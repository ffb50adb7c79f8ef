import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import type { CombinationChoice } from "#governance-ui/vote/election-combination.ts";
import { candidateName } from "./candidate-words.ts";
import type { Choice } from "./use-choice.ts";

type Props = { election: ElectionDetail; combination: CombinationChoice; choice: Choice };

const ballotsInWords = (ballots: number): string => `${ballots} ${ballots === 1 ? "ballot" : "ballots"}`;

/** Whether the chosen candidates are a combination that others have voted for, and what to do if it cannot be opened. */
export function CombinationNote({ election, combination, choice }: Props) {
  const deployment = useDeployment();
  const { token } = deployment;
  if (combination.kind === "nobody") return null;
  if (combination.kind === "single") {
    return <p className="small soft">One candidate is always possible, with any weight.</p>;
  }
  if (combination.kind === "joins") {
    return (
      <p className="small soft">
        This combination is open: you join {combination.ballots > 0 ? ballotsInWords(combination.ballots) : "it"}.
      </p>
    );
  }
  if (combination.kind === "opens") {
    return <p className="small soft">Nobody has voted for just these yet. Your ballot opens the combination.</p>;
  }
  const candidatesOf = (places: readonly number[]) =>
    election.items.filter(({ place }) => place !== null && places.includes(place));
  return (
    <div className="note warn" role="status">
      <div className="note-body">
        <p className="note-title">Your weight does not suffice to open this combination.</p>
        <p>
          Opening one needs{" "}
          <Amount raw={election.minCombinationTokens ?? 0n} decimals={token.decimals} symbol={token.symbol} />,{" "}
          <Amount raw={combination.missingTokens} decimals={token.decimals} /> more than you have. You can approve one
          candidate alone{combination.near.length > 0 ? ", or join an open combination near yours:" : "."}
        </p>
        {combination.near.length > 0 && (
          <ul className="near-combinations">
            {combination.near.map((near) => {
              const candidates = candidatesOf(near.places);
              return (
                <li key={near.approvals}>
                  <button
                    type="button"
                    className="button small near-combination"
                    onClick={() => choice.set(candidates.map(({ address }) => address))}
                  >
                    <span>{candidates.map((candidate) => candidateName(candidate, deployment)).join(", ")}</span>
                    <span className="quiet">{ballotsInWords(near.ballots)}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </div>
  );
}
