import { lazy, Suspense } from "react";
import { Link } from "wouter";
import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import "./emission-effects.css";

const ProposalEffects = lazy(() =>
  import("./proposal-effects.tsx").then((part) => ({ default: part.ProposalEffects })),
);

const OPEN = ["pending", "active", "succeeded", "queued"];

/** What a vote on emission means: the paths ahead while it is open, and the old path against the new once executed. */
export function EmissionEffects({ proposal }: { proposal: ProposalDetail }) {
  const concerned = proposal.actions.filter(({ actionId }) => actionId?.startsWith("emission."));
  if (concerned.length === 0) return null;
  if (OPEN.includes(proposal.state)) {
    return (
      <div className="proposal-effects">
        <Suspense fallback={<Skeleton height="14rem" />}>
          <ProposalEffects proposal={proposal} />
        </Suspense>
      </div>
    );
  }
  const moved = concerned.some(({ parameterId }) => parameterId !== null);
  if (proposal.state !== "executed" || !moved) return null;
  return (
    <p className="proposal-effects small">
      <Link href={`/emissions?without=${proposal.number}`}>See what it has changed: the new path against the old</Link>
    </p>
  );
}
