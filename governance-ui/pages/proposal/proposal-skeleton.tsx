import { Skeleton } from "#governance-ui/parts/skeleton.tsx";

export function ProposalSkeleton() {
  return (
    <div className="stack" role="status" aria-label="Loading the proposal">
      <Skeleton width="8rem" />
      <Skeleton width="70%" height="2.2rem" />
      <Skeleton width="45%" />
      <Skeleton height="7rem" />
      <Skeleton height="16rem" />
    </div>
  );
}
