import type { AccountView } from "#governance-ui/api/account.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";

/** Tokens that contracts hold for the account, whose votes stay its own; nothing where there are none. */
export function HeldTokens({ account: { held } }: { account: AccountView }) {
  const { token } = useDeployment();
  if (held.length === 0) return null;
  return (
    <section className="section" aria-labelledby="held-title">
      <h2 id="held-title">Held for it elsewhere</h2>
      <p className="quiet small">These {token.symbol} are in contracts, and vote as this account said.</p>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">By</th>
              <th scope="col" className="num">
                Tokens
              </th>
              <th scope="col">Vote through</th>
            </tr>
          </thead>
          <tbody>
            {held.map(({ keeper, surrogate, tokens, delegate }) => (
              <tr key={surrogate}>
                <td>
                  <AddressLink address={keeper} />
                </td>
                <td className="num">
                  <Amount raw={tokens} decimals={token.decimals} symbol={token.symbol} />
                </td>
                <td>
                  <AddressLink address={delegate} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
