import type { SignalDetail } from "#governance-ui/api/signals.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";

type Props = { signal: SignalDetail; rounds: NonNullable<SignalDetail["rounds"]> };

/** Ranked choice, round by round: who had how many votes, and who left. */
export function RoundTable({ signal, rounds }: Props) {
  const { token } = useDeployment();
  return (
    <details className="signal-rounds">
      <summary className="small">{rounds.length} rounds</summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Choice</th>
              {rounds.map((_, round) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a round is its place
                <th scope="col" className="num" key={round}>
                  Round {round + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {signal.choices.map((choice, index) => {
              const left = rounds.findIndex(({ eliminated }) => eliminated === index + 1);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a choice is its place
                <tr key={index}>
                  <td>{choice}</td>
                  {rounds.map(({ scores }, round) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a round is its place
                    <td className="num" key={round}>
                      {left === -1 || round <= left ? (
                        <Amount raw={scores[index] ?? "0"} decimals={token.decimals} />
                      ) : (
                        <span className="quiet">out</span>
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
