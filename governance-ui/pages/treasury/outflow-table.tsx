import { Link } from "wouter";
import type { TreasuryView } from "#governance-ui/api/treasury.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";

type Outflow = TreasuryView["outflows"][number];

const capWords = { hard: "hard cap", spending: "spending cap" } as const;

function OutflowRow({ outflow }: { outflow: Outflow }) {
  const { asset, symbol, decimals, amountTokens, countedTokens, proposalId, proposalNumber, txHash } = outflow;
  return (
    <tr>
      <td className="num">
        <Amount raw={amountTokens} decimals={decimals ?? 0} symbol={symbol ?? ""} />{" "}
        {symbol === null && asset !== null && <AddressLink address={asset} />}
      </td>
      <td>{capWords[outflow.cap]}</td>
      <td className="num">
        <Amount raw={countedTokens} decimals={decimals ?? 0} symbol={symbol ?? ""} />
      </td>
      <td>
        {proposalId === null ? (
          <span className="mono">{shortHex(txHash)}</span>
        ) : (
          <Link href={`/proposals/${proposalNumber ?? proposalId}`}>Proposal {proposalNumber ?? proposalId}</Link>
        )}
      </td>
      <td className="num quiet">
        <Relative at={outflow.at} />
      </td>
    </tr>
  );
}

/** What proposals let out, as each cap counted it when they were executed. */
export function OutflowTable({ outflows }: { outflows: Outflow[] }) {
  return (
    <section className="section" aria-labelledby="outflows-title">
      <div className="section-head">
        <h2 id="outflows-title">What the caps counted</h2>
        <span className="quiet small">an approval counts when it is given</span>
      </div>
      {outflows.length === 0 ? (
        <p className="quiet section-empty">No proposal has let anything out that a cap counts.</p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col" className="num">
                  Amount
                </th>
                <th scope="col">Counted by</th>
                <th scope="col" className="num">
                  In the period so far
                </th>
                <th scope="col">By</th>
                <th scope="col" className="num">
                  When
                </th>
              </tr>
            </thead>
            <tbody>
              {outflows.map((outflow) => (
                <OutflowRow key={`${outflow.txHash}-${outflow.cap}-${outflow.countedTokens}`} outflow={outflow} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
