import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { parametersQuery } from "#governance-ui/api/parameters.ts";
import { withShortHex } from "#governance-ui/format/short-hex.ts";
import { CauseLink } from "#governance-ui/parts/cause-link.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { OnItsWay } from "#governance-ui/parts/on-its-way.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";

const SHOWN = 6;

export function RecentChanges() {
  const { data, error, isPending, refetch } = useQuery(parametersQuery);
  const changed = (data?.items ?? [])
    .flatMap((parameter) =>
      parameter.lastChange?.cause === "proposal" || parameter.lastChange?.cause === "direct"
        ? [{ parameter, change: parameter.lastChange }]
        : [],
    )
    .sort((a, b) => b.change.block - a.change.block)
    .slice(0, SHOWN);
  return (
    <section className="section" aria-labelledby="changes-title">
      <div className="section-head">
        <h2 id="changes-title">Changed lately</h2>
        <Link href="/parameters" className="small">
          All parameters
        </Link>
      </div>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {isPending && <SkeletonRows count={3} height="2.75rem" />}
      {data && changed.length === 0 && (
        <p className="quiet section-empty">No parameter has changed since deployment.</p>
      )}
      {changed.length > 0 && (
        <ul className="changes">
          {changed.map(({ parameter, change }) => (
            <li key={parameter.id}>
              <Link href={`/parameters/${encodeURIComponent(parameter.id)}`}>{withShortHex(parameter.label)}</Link>
              <span className="change-values">
                <span className="quiet">{withShortHex(change.oldHuman ?? "unset")}</span> →{" "}
                {withShortHex(change.newHuman)}
                <OnItsWay lastChange={change} />
              </span>
              <span className="quiet small">
                <CauseLink change={change} /> · <Relative at={change.at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
