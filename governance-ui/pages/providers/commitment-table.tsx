import { formatUnits } from "viem";
import type { ProviderDetail } from "#governance-ui/api/providers.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { KindList } from "./kind-list.tsx";

const words = { activated: "Activated", renewed: "Renewed" } as const;

/** Each activation and renewal, with the stake that it needs at the price of its time. */
export function CommitmentTable({ provider: { commitments, kinds } }: { provider: ProviderDetail }) {
  const { token } = useDeployment();
  if (commitments.length === 0) return null;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Units</th>
            <th scope="col" className="num">
              All its units need
            </th>
            <th scope="col" className="num wide-only">
              At a price of
            </th>
            <th scope="col" className="num">
              Until
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder(commitments).map(({ item, key }) => (
            <tr key={key}>
              <td>
                {words[item.kind]}{" "}
                <span className="quiet small">
                  <Relative at={item.at} />
                </span>
              </td>
              <td>
                <KindList hardware={item.hardware} kinds={kinds} />
              </td>
              <td className="num">
                <Amount raw={item.neededTokens} decimals={token.decimals} symbol={token.symbol} />
              </td>
              <td className="num wide-only">${formatUnits(BigInt(item.priceUsd8), 8)}</td>
              <td className="num">
                epoch {item.untilEpoch}{" "}
                <span className="quiet small">
                  <Relative at={item.untilAt} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
