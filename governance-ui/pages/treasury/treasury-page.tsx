import { useQuery } from "@tanstack/react-query";
import { treasuryQuery } from "#governance-ui/api/treasury.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { HardCap } from "./hard-cap.tsx";
import { OutflowTable } from "./outflow-table.tsx";
import { SpendingCaps } from "./spending-caps.tsx";

export function TreasuryPage() {
  const { data: treasury, error, refetch } = useQuery(treasuryQuery);
  return (
    <>
      <PageHead title="Treasury" lead="Held by the timelock: only a passed and queued proposal can move it.">
        {treasury && (
          <span className="small">
            <AddressLink address={treasury.address} /> <CopyButton text={treasury.address} label="treasury address" />
          </span>
        )}
      </PageHead>
      {error && !treasury && <Problem error={error} retry={() => void refetch()} />}
      {!treasury && !error && <SkeletonRows count={4} height="3rem" />}
      {treasury && (
        <>
          <section className="section" aria-labelledby="assets-title">
            <div className="section-head">
              <h2 id="assets-title">Assets</h2>
              {treasury.asOfBlock !== null && <span className="quiet small">as of block {treasury.asOfBlock}</span>}
            </div>
            {treasury.assets.length === 0 && <Empty title="The treasury tracks no assets." />}
            <dl className="figures treasury-assets">
              {treasury.assets.map((asset) => (
                <div key={asset.symbol} className="figure">
                  <dt>{asset.symbol}</dt>
                  <dd>
                    {asset.balance === null ? "unknown" : <Amount raw={asset.balance} decimals={asset.decimals} />}
                  </dd>
                  {asset.balance !== null && (
                    <dd className="small quiet">
                      raw <span className="mono">{asset.balance}</span>, {asset.decimals} decimals
                    </dd>
                  )}
                </div>
              ))}
            </dl>
          </section>
          <HardCap caps={treasury.hardCap} />
          <SpendingCaps spending={treasury.spending} />
          <OutflowTable outflows={treasury.outflows} />
        </>
      )}
    </>
  );
}
