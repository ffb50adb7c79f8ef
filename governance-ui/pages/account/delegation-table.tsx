import type { Address } from "viem";
import type { AccountView } from "#governance-ui/api/account.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Moment } from "#governance-ui/parts/moment.tsx";

function Delegate({ address }: { address: Address | null }) {
  return address === null ? <span className="quiet">nobody</span> : <AddressLink address={address} />;
}

export function DelegationTable({ account }: { account: AccountView }) {
  if (account.delegations.length === 0) return null;
  return (
    <section className="section" aria-labelledby="delegations-title">
      <div className="section-head">
        <h2 id="delegations-title">Delegations made</h2>
      </div>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">When</th>
              <th scope="col" className="wide-only">
                Transaction
              </th>
            </tr>
          </thead>
          <tbody>
            {account.delegations.map((change) => (
              <tr key={change.txHash}>
                <td>
                  <Delegate address={change.from} />
                </td>
                <td>
                  <Delegate address={change.to} />
                </td>
                <td>
                  <Moment at={change.at} />
                </td>
                <td className="nowrap wide-only">
                  <span className="mono">{shortHex(change.txHash)}</span>
                  <CopyButton text={change.txHash} label="transaction hash" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
