import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { delegatesQuery } from "#governance-ui/api/delegates.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SearchField } from "#governance-ui/parts/search-field.tsx";
import { ShowMore } from "#governance-ui/parts/show-more.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { useSearchTerm } from "#governance-ui/parts/use-search-term.ts";
import { DelegateTable } from "./delegate-table.tsx";
import { OwnDelegation } from "./own-delegation.tsx";

export function DelegatesPage() {
  const { token } = useDeployment();
  const [q, setQ] = useState("");
  const { term, problem } = useSearchTerm(q);
  const query = useInfiniteQuery(delegatesQuery(term));
  const items = problem === null ? (query.data?.pages.flatMap((page) => page.items) ?? []) : [];
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
          <Empty title={problem ?? (q === "" ? "Nobody has delegated yet." : "No delegate matches.")}>
            {q === "" && <p>Delegate to yourself above to be the first.</p>}
          </Empty>
        )}
        {items.length > 0 && <DelegateTable items={items} />}
        {problem === null && <ShowMore of={query} what="more delegates" />}
      </section>
    </>
  );
}
