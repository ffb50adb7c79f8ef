import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { signalsQuery } from "#governance-ui/api/signals.ts";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { ShowMore } from "#governance-ui/parts/show-more.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
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
      <ShowMore of={query} what="more signals" />
    </>
  );
}
