import type { DelegateView } from "#governance-ui/api/delegates.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { DelegateButton } from "#governance-ui/parts/delegate-button.tsx";

export function DelegateTable({ items }: { items: DelegateView[] }) {
  const { token } = useDeployment();
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Delegate</th>
            <th scope="col" className="num">
              Votes
            </th>
            <th scope="col" className="num wide-only">
              Share
            </th>
            <th scope="col" className="num wide-only">
              Delegators
            </th>
            <th scope="col" className="num wide-only">
              Votes cast
            </th>
            <th scope="col">
              <span className="hidden-visually">Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((delegate) => (
            <tr key={delegate.address}>
              <td>
                <AddressLink address={delegate.address} />
              </td>
              <td className="num">
                <Amount raw={delegate.votes} decimals={token.decimals} symbol={token.symbol} />
              </td>
              <td className="num wide-only">{percentOfBps(delegate.shareBps)}</td>
              <td className="num wide-only">{delegate.delegators}</td>
              <td className="num wide-only">{delegate.proposalsVoted}</td>
              <td className="num">
                <DelegateButton to={delegate.address} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
