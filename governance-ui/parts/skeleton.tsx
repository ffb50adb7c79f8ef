export function Skeleton({ width = "100%", height }: { width?: string; height?: string }) {
  return <span className="skeleton" style={{ width, ...(height ? { height } : {}) }} aria-hidden="true" />;
}

/** Rows of the height the real ones will have. */
export function SkeletonRows({ count, height }: { count: number; height: string }) {
  return (
    <div role="status" aria-label="Loading">
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <div key={index} className="skeleton-row" style={{ height }}>
          <Skeleton width="3%" />
          <Skeleton width={`${38 - (index % 3) * 6}%`} />
          <Skeleton width="12%" />
        </div>
      ))}
    </div>
  );
}
