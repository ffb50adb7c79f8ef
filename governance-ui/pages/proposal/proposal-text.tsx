import { lazy, Suspense } from "react";
import { Link } from "wouter";
import { readDescription } from "#proposals/proposal-description.ts";
import { citedSignal } from "#proposals/signals/cited-signal.ts";
import type { ProposalDetail } from "../../api/proposals.ts";
import { Skeleton } from "../../parts/skeleton.tsx";

const Markdown = lazy(() => import("../../parts/markdown.tsx").then((part) => ({ default: part.Markdown })));

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
