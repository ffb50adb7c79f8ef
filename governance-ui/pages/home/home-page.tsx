import { useInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Link } from "wouter";
import { proposalsQuery } from "#governance-ui/api/proposal-queries.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { useProposalFallback } from "#governance-ui/chain/use-proposal-fallback.ts";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { ProposalRow } from "#governance-ui/parts/proposal-row.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { TryingAgain } from "#governance-ui/parts/trying-again.tsx";
import { ForMe } from "./for-me.tsx";
import { RecentChanges } from "./recent-changes.tsx";
import "./home.css";

const ElectionForMe = lazy(() => import("./election-for-me.tsx").then((part) => ({ default: part.ElectionForMe })));
const StakeForMe = lazy(() => import("./stake-for-me.tsx").then((part) => ({ default: part.StakeForMe })));

const LIVE = ["active", "pending", "succeeded", "queued"];

/** What needs the reader now, then what is live, then what changed lately. */
export function HomePage() {
  const query = useInfiniteQuery(proposalsQuery({ state: "", class: "", q: "" }, useProposalFallback()));
  const { contracts } = useDeployment();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const live = items
    .filter(({ state }) => LIVE.includes(state))
    .sort((a, b) => LIVE.indexOf(a.state) - LIVE.indexOf(b.state));
  return (
    <>
      <PageHead title="What needs you" />
      <ForMe live={live} />
      {contracts.Elections && (
        <Suspense>
          <ElectionForMe />
        </Suspense>
      )}
      {contracts.ProviderRegistry && (
        <Suspense>
          <StakeForMe />
        </Suspense>
      )}
      <section className="section" aria-labelledby="live-title">
        <div className="section-head">
          <h2 id="live-title">Under way</h2>
          <Link href="/proposals" className="small">
            All proposals
          </Link>
        </div>
        {query.error && <Problem error={query.error} retry={() => void query.refetch()} />}
        {query.isPending && (
          <>
            <TryingAgain reason={query.failureReason} />
            <SkeletonRows count={4} height="5.25rem" />
          </>
        )}
        {query.data && live.length === 0 && (
          <p className="quiet section-empty">
            No proposal is under way. <Link href="/proposals/new">Make one</Link>, or read{" "}
            <Link href="/proposals">the decided ones</Link>.
          </p>
        )}
        {live.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} />
        ))}
      </section>
      <RecentChanges />
    </>
  );
}
