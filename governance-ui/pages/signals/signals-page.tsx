import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { signalsQuery } from "../../api/signals.ts";
import { Empty } from "../../parts/empty.tsx";
import { Icon } from "../../parts/icon.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Problem } from "../../parts/problem.tsx";
import { SkeletonRows } from "../../parts/skeleton.tsx";
import { SignalRow } from "./signal-row.tsx";
import "./signals.css";

export function SignalsPage() {
  const query = useInfiniteQuery(signalsQuery());
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead
        title="Signals"
        lead="Where debates start: votes that are signed, not sent. They cost nothing and bind nobody."
      >
        <Link href="/signals/new" className="button primary">
          <Icon name="plus" /> New signal
        </Link>
      </PageHead>
      {query.error && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows count={5} height="4.5rem" />}
      {query.data && items.length === 0 && (
        <Empty title="No signals yet.">
          <p>Ask a question before you propose an answer.</p>
          <Link href="/signals/new" className="button primary">
            Make the first signal
          </Link>
        </Empty>
      )}
      {items.length > 0 && (
        <div className="signal-list">
          {items.map((signal) => (
            <SignalRow key={signal.id} signal={signal} />
          ))}
        </div>
      )}
      {query.hasNextPage && (
        <button
          type="button"
          className="button more"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show more signals
        </button>
      )}
    </>
  );
}
