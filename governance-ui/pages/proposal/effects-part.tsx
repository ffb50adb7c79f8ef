import { lazy, Suspense } from "react";
import { Link } from "wouter";
import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import "./effects-part.css";

const ProposalEffects = lazy(() =>
  import("./proposal-effects.tsx").then((part) => ({ default: part.ProposalEffects })),
);

const OPEN = ["pending", "active", "succeeded", "queued"];

/**
 * While a vote is open, what it means: the paths ahead of emission, whom it would move. Of emission, once it is executed, the
 * old path against the new.
 */
export function EffectsPart({ proposal }: { proposal: ProposalDetail }) {
  const known = proposal.actions.filter(({ actionId }) => actionId !== null);
  const ofEmission = known.filter(({ actionId }) => actionId?.startsWith("emission."));
  if (OPEN.includes(proposal.state)) {
    if (known.length === 0) return null;
    return (
      <div className="proposal-effects">
        <Suspense fallback={ofEmission.length > 0 && <Skeleton height="14rem" />}>
          <ProposalEffects proposal={proposal} />
        </Suspense>
      </div>
    );
  }
  const moved = ofEmission.some(({ parameterId }) => parameterId !== null);
  if (proposal.state !== "executed" || !moved) return null;
  return (
    <p className="proposal-effects small">
      <Link href={`/emissions?without=${proposal.number}`}>See what it has changed: the new path against the old</Link>
    </p>
  );
}
