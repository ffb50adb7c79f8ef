import type { ProviderDetail } from "#governance-ui/api/providers.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";
import { ExecuteSlashButton } from "./execute-slash-button.tsx";

const outcomes = { waiting: "waits", stopped: "was stopped", done: "was carried out" } as const;

function SlashRequests({ requests }: { requests: ProviderDetail["slashRequests"] }) {
  if (requests.length === 0) return null;
  return (
    <ol className="event-list">
      {requests.map(({ request, slasher, ground, bps, readyAt, outcome, at }) => (
        <li key={request}>
          <AddressLink address={slasher} /> asked for {percentOfBps(bps)} <Relative at={at} />:{" "}
          <StrangerText text={ground} />. It {outcomes[outcome]}
          {outcome === "waiting" && (
            <>
              , and can be carried out <Relative at={readyAt} />
            </>
          )}
          .{outcome === "waiting" && <ExecuteSlashButton request={request} readyAt={readyAt} />}
        </li>
      ))}
    </ol>
  );
}

/** What slashes took, of all stakers alike, and those that were asked for. */
export function SlashTable({ provider: { slashes, slashRequests } }: { provider: ProviderDetail }) {
  const { token } = useDeployment();
  return (
    <section className="section" aria-labelledby="slashes-title">
      <div className="section-head">
        <h2 id="slashes-title">Slashes</h2>
      </div>
      <SlashRequests requests={slashRequests} />
      {slashes.length === 0 ? (
        <p className="quiet section-empty">It was never slashed.</p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col" className="num">
                  Of each stake
                </th>
                <th scope="col" className="num">
                  In all
                </th>
                <th scope="col">Evidence</th>
              </tr>
            </thead>
            <tbody>
              {slashes.map((slash) => (
                <tr key={slash.number}>
                  <td>
                    <Relative at={slash.at} />
                  </td>
                  <td className="num">{slash.emptied ? "all of it" : percentOfBps(slash.lostBps)}</td>
                  <td className="num">
                    <Amount raw={slash.lostTokens} decimals={token.decimals} symbol={token.symbol} />
                  </td>
                  <td>
                    <span className="mono">{shortHex(slash.evidenceHash)}</span>{" "}
                    <CopyButton text={slash.evidenceHash} label="hash of the evidence" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
