import { lazy, Suspense } from "react";
import { Link } from "wouter";
import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import { citedSignal } from "#protocol/governor/cited-signal.ts";
import { readDescription } from "#protocol/governor/proposal-description.ts";

const Markdown = lazy(() => import("#governance-ui/parts/markdown.tsx").then((part) => ({ default: part.Markdown })));

export function ProposalText({ proposal }: { proposal: ProposalDetail }) {
  const { description, proposer } = readDescription(proposal.description);
  const signal = citedSignal(description);
  return (
    <section className="section" aria-labelledby="text-title">
      <div className="section-head">
        <h2 id="text-title">Text</h2>
        {proposer && <span className="quiet small">bound to its proposer</span>}
      </div>
      {signal !== null && (
        <p className="small soft">
          It grew from <Link href={`/signals/${signal}`}>a signal</Link>.
        </p>
      )}
      {description === "" ? (
        <p className="quiet section-empty">The proposer wrote no text.</p>
      ) : (
        <Suspense fallback={<Skeleton height="8rem" />}>
          <Markdown text={description} />
        </Suspense>
      )}
    </section>
  );
}
