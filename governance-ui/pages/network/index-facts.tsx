import { useQuery } from "@tanstack/react-query";
import { healthQuery } from "#governance-ui/api/health.ts";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";

export function IndexFacts() {
  const { data, error, refetch } = useQuery(healthQuery);
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height="4rem" />;
  return (
    <>
      <dl className="figures">
        <div className="figure">
          <dt>Index</dt>
          <dd>{data.status}</dd>
        </div>
        <div className="figure">
          <dt>Head block</dt>
          <dd>{data.headBlock ?? "—"}</dd>
          {data.headTimestamp !== null && (
            <dd className="small soft">
              <Relative at={data.headTimestamp} />
            </dd>
          )}
        </div>
        <div className="figure">
          <dt>Indexed block</dt>
          <dd>{data.indexedBlock ?? "—"}</dd>
        </div>
      </dl>
      {data.lastError && (
        <Note tone="warn" title="The last error while reading the chain">
          <p>{data.lastError}</p>
        </Note>
      )}
    </>
  );
}
