import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { parameterHistoryQuery, parametersQuery } from "#governance-ui/api/parameters.ts";
import { withShortHex } from "#governance-ui/format/short-hex.ts";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { HistoryTable } from "./history-table.tsx";
import { ParameterChart } from "./parameter-chart.tsx";
import { ParameterFacts } from "./parameter-facts.tsx";

export function ParameterPage({ id }: { id: string }) {
  const all = useQuery(parametersQuery);
  const history = useInfiniteQuery(parameterHistoryQuery(id));
  const parameter = all.data?.items.find((item) => item.id === id);
  const changes = history.data?.pages.flatMap((page) => page.items) ?? [];
  if (all.error && !all.data) return <Problem error={all.error} retry={() => void all.refetch()} />;
  if (!all.data) return <SkeletonRows count={6} height="3rem" />;
  if (!parameter) {
    return (
      <>
        <PageHead title="Parameter" />
        <Empty title={`No parameter is called ${id}.`}>
          <Link href="/parameters" className="button">
            See all parameters
          </Link>
        </Empty>
      </>
    );
  }
  return (
    <>
      <p className="crumbs">
        <Link href="/parameters">Parameters</Link> <span aria-hidden="true">/</span> {parameter.domain}
      </p>
      <PageHead title={withShortHex(parameter.label)}>
        {parameter.actionId && (
          <Link href={`/proposals/new?action=${encodeURIComponent(parameter.actionId)}`} className="button">
            Propose a change
          </Link>
        )}
      </PageHead>
      <ParameterFacts parameter={parameter} />
      <section className="section" aria-labelledby="history-title">
        <div className="section-head">
          <h2 id="history-title">History</h2>
        </div>
        {history.error && <Problem error={history.error} retry={() => void history.refetch()} />}
        {history.isPending && <SkeletonRows count={3} height="3rem" />}
        {history.data && changes.length === 0 && <p className="quiet section-empty">It has not changed.</p>}
        <ParameterChart parameter={parameter} changes={changes} />
        {changes.length > 0 && <HistoryTable parameter={parameter} changes={changes} />}
        {history.hasNextPage && (
          <button type="button" className="button more" onClick={() => void history.fetchNextPage()}>
            Show older changes
          </button>
        )}
      </section>
    </>
  );
}
