import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { parametersQuery } from "#governance-ui/api/parameters.ts";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SearchField } from "#governance-ui/parts/search-field.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { ParameterTable } from "./parameter-table.tsx";

export function ParametersPage() {
  const { data, error, isPending, refetch } = useQuery(parametersQuery);
  const [q, setQ] = useState("");
  const word = q.trim().toLowerCase();
  const items = (data?.items ?? []).filter(({ id, label }) => `${id} ${label}`.toLowerCase().includes(word));
  const domains = [...new Set(items.map(({ domain }) => domain))];
  return (
    <>
      <PageHead title="Parameters" lead="Every value a vote can change, with its bounds and the room left under them.">
        <SearchField label="Search parameters" value={q} onChange={setQ} />
      </PageHead>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {isPending && <SkeletonRows count={12} height="3rem" />}
      {data && items.length === 0 && <Empty title="No parameter matches." />}
      {domains.map((domain) => (
        <ParameterTable key={domain} domain={domain} items={items.filter((item) => item.domain === domain)} />
      ))}
    </>
  );
}
