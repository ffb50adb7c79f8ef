import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { proposalsQuery } from "#governance-ui/api/proposal-queries.ts";
import { useProposalFallback } from "#governance-ui/chain/use-proposal-fallback.ts";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SearchField } from "#governance-ui/parts/search-field.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { TryingAgain } from "#governance-ui/parts/trying-again.tsx";
import { useSearchTerm } from "#governance-ui/parts/use-search-term.ts";
import { useQueryValue } from "#governance-ui/shell/use-query-value.ts";
import { ClassFilter } from "./class-filter.tsx";
import { ProposalList } from "./proposal-list.tsx";
import { StateChips } from "./state-chips.tsx";

export function ProposalsPage() {
  const [state, setState] = useQueryValue("state");
  const [riskClass, setRiskClass] = useQueryValue("class");
  const [q, setQ] = useQueryValue("q");
  const { term, problem } = useSearchTerm(q);
  const filter = { state, class: riskClass, q: term };
  const query = useInfiniteQuery(proposalsQuery(filter, useProposalFallback()));
  const items = problem === null ? (query.data?.pages.flatMap((page) => page.items) ?? []) : [];
  const further = problem === null && query.hasNextPage;
  const filtered = state !== "" || riskClass !== "" || q !== "";

  return (
    <>
      <PageHead title="Proposals">
        <SearchField label="Search titles and text" value={q} onChange={setQ} />
        <Link href="/proposals/new" className="button primary">
          <Icon name="plus" /> New proposal
        </Link>
      </PageHead>
      <div className="toolbar">
        <StateChips chosen={state} counts={query.data?.pages[0]?.counts} onChoose={setState} />
        <ClassFilter chosen={riskClass} onChoose={setRiskClass} />
      </div>
      {query.error && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && (
        <>
          <TryingAgain reason={query.failureReason} />
          <SkeletonRows count={8} height="5.25rem" />
        </>
      )}
      {items.length === 0 && further && (
        <Empty title="None of the newest matches.">
          <button
            type="button"
            className="button"
            disabled={query.isFetching}
            onClick={() => void query.fetchNextPage()}
          >
            Look further back
          </button>
        </Empty>
      )}
      {query.data && items.length === 0 && !further && filtered && (
        <Empty title={problem ?? "No proposal matches."}>
          <Link href="/proposals" className="button">
            Show all
          </Link>
        </Empty>
      )}
      {query.data && items.length === 0 && !further && !filtered && (
        <Empty title="No proposals yet.">
          <p>Choose an action from the catalogue and put it to the vote.</p>
          <Link href="/proposals/new" className="button primary">
            Make the first proposal
          </Link>
        </Empty>
      )}
      {items.length > 0 && <ProposalList items={items} more={query.hasNextPage} loadMore={query.fetchNextPage} />}
    </>
  );
}
