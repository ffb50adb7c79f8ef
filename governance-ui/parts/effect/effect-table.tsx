import { compactAmount } from "#governance-ui/format/amount.ts";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import type { Effect } from "./effect.ts";

type Props = { effect: Effect; oldWord: string; newWord: string };

/** The charts' figures, point by point, under a line that opens it. */
export function EffectTable({ effect, oldWord, newWord }: Props) {
  const { scenarios, decimals, unit, points } = effect;
  const words = (raw: string | undefined) => (raw === undefined ? "—" : compactAmount(raw, decimals));
  return (
    <details className="effect-details">
      <summary>Figures, in {unit}</summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <td />
              {scenarios.map(({ name, label, old }) => (
                <th key={name} scope="colgroup" colSpan={old === null ? 1 : 2} className="num">
                  {label}
                </th>
              ))}
            </tr>
            {scenarios.some(({ old }) => old !== null) && (
              <tr>
                <td />
                {scenarios.flatMap(({ name }) =>
                  [oldWord, newWord].map((word) => (
                    <th key={name + word} scope="col" className="num">
                      {word}
                    </th>
                  )),
                )}
              </tr>
            )}
          </thead>
          <tbody>
            {inOrder(points).map(({ item: point, place }) => (
              <tr key={point}>
                <th scope="row">{point}</th>
                {scenarios.flatMap(({ name, old, new: after }) => [
                  ...(old === null
                    ? []
                    : [
                        <td key={`${name} old`} className="num quiet">
                          {words(old[place])}
                        </td>,
                      ]),
                  <td key={`${name} new`} className="num">
                    {words(after[place])}
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
