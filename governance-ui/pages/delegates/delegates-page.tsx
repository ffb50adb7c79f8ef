import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { delegatesQuery } from "../../api/delegates.ts";
import { useDeployment } from "../../chain/deployment-context.ts";
import { percentOf } from "../../format/percent.ts";
import { Amount } from "../../parts/amount.tsx";
import { Empty } from "../../parts/empty.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Problem } from "../../parts/problem.tsx";
import { SearchField } from "../../parts/search-field.tsx";
import { SkeletonRows } from "../../parts/skeleton.tsx";
import { useDelayed } from "../../parts/use-delayed.ts";
import { DelegateTable } from "./delegate-table.tsx";
import { OwnDelegation } from "./own-delegation.tsx";

export function DelegatesPage() {
  const { token } = useDeployment();
  const [q, setQ] = useState("");
  const query = useInfiniteQuery(delegatesQuery(useDelayed(q)));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const first = query.data?.pages[0];
  return (
    <>
      <PageHead
        title="Delegates"
        lead="Tokens vote only when they are delegated: to yourself, or to someone you trust. You keep the tokens and can change it at any time."
      />
      <OwnDelegation />
      <section className="section" aria-labelledby="delegates-title">
        <div className="toolbar">
          <h2 id="delegates-title">
            Strongest first
            {first && (
              <span className="quiet small delegates-supply">
                <Amount raw={first.votableSupply} decimals={token.decimals} symbol={token.symbol} /> can vote,{" "}
                {percentOf(BigInt(first.votableSupply), BigInt(first.totalSupply))} of supply
              </span>
            )}
          </h2>
          <SearchField label="Search addresses" value={q} onChange={setQ} />
        </div>
        {query.error && <Problem error={query.error} retry={() => void query.refetch()} />}
        {query.isPending && <SkeletonRows count={8} height="2.75rem" />}
        {query.data && items.length === 0 && (
          <Empty title={q === "" ? "Nobody has delegated yet." : "No delegate matches."}>
            {q === "" && <p>Delegate to yourself above to be the first.</p>}
          </Empty>
        )}
        {items.length > 0 && <DelegateTable items={items} />}
        {query.hasNextPage && (
          <button
            type="button"
            className="button more"
            onClick={() => void query.fetchNextPage()}
            disabled={query.isFetchingNextPage}
          >
            Show more delegates
          </button>
        )}
      </section>
    </>
  );
}
