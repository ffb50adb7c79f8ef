import type { SignalDetail } from "#governance-ui/api/signals.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";
import { RoundTable } from "./round-table.tsx";
import { votingWords } from "./voting-words.ts";

/** What the ballots say so far: a bar, a share and an amount for each choice. */
export function SignalResults({ signal }: { signal: SignalDetail }) {
  const { token } = useDeployment();
  const total = BigInt(signal.totalVotes);
  return (
    <section className="section" aria-labelledby="results-title">
      <div className="section-head">
        <h2 id="results-title">{signal.state === "closed" ? "Result" : "Result so far"}</h2>
        <span className="quiet small">{votingWords[signal.type].name} voting</span>
      </div>
      <table className="table signal-results">
        <thead>
          <tr>
            <th scope="col">Choice</th>
            <th scope="col" className="num">
              Share
            </th>
            <th scope="col" className="num">
              Votes
            </th>
          </tr>
        </thead>
        <tbody>
          {signal.choices.map((choice, index) => {
            const score = BigInt(signal.scores[index] ?? 0);
            const width = total === 0n ? 0 : Number((score * 1000n) / total) / 10;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a choice is its place
              <tr key={index}>
                <td>
                  <span className="signal-choice">
                    <StrangerText text={choice} />
                  </span>
                  <span className="signal-bar" aria-hidden="true">
                    <span style={{ width: `${Math.min(width, 100)}%` }} />
                  </span>
                </td>
                <td className="num">{percentOf(score, total)}</td>
                <td className="num">
                  <Amount raw={score} decimals={token.decimals} symbol={token.symbol} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="small quiet signal-total">
        {signal.ballots === 0 ? (
          "Nobody has voted yet."
        ) : (
          <>
            {signal.ballots} {signal.ballots === 1 ? "ballot" : "ballots"} with{" "}
            <Amount raw={total} decimals={token.decimals} symbol={token.symbol} /> in all
          </>
        )}
      </p>
      {signal.rounds !== null && signal.rounds.length > 1 && <RoundTable signal={signal} rounds={signal.rounds} />}
    </section>
  );
}
