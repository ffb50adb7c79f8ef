import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { certificationQuery, standingsQuery } from "#governance-ui/api/certification.ts";
import { ChipGroup } from "#governance-ui/parts/chip-group.tsx";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { JoiningNote } from "#governance-ui/parts/joining-note.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SearchField } from "#governance-ui/parts/search-field.tsx";
import { ShowMore } from "#governance-ui/parts/show-more.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { useSearchTerm } from "#governance-ui/parts/use-search-term.ts";
import { useQueryValue } from "#governance-ui/shell/use-query-value.ts";
import { AttesterTable } from "./attester-table.tsx";
import { CheckerTable } from "./checker-table.tsx";
import { NetworkCalendar } from "./network-calendar.tsx";
import { RequirementMatrix } from "./requirement-matrix.tsx";
import { statusWord } from "./status-badge.tsx";
import { TierList } from "./tier-list.tsx";
import "./certification.css";

const STATUSES = ["active", "grace", "suspended", "removed"] as const;

export function CertificationPage() {
  const [status, setStatus] = useQueryValue("status");
  const [tier, setTier] = useQueryValue("tier");
  const [q, setQ] = useState("");
  const { term, problem } = useSearchTerm(q);
  const { data: certification, error, refetch } = useQuery(certificationQuery);
  const query = useInfiniteQuery(standingsQuery({ status, tier, q: term }));
  const items = problem === null ? (query.data?.pages.flatMap((page) => page.items) ?? []) : [];
  const isFiltered = status !== "" || tier !== "" || q !== "";
  return (
    <>
      <PageHead
        title="Certification"
        lead="What votes ask of providers, tier by tier, and whether each meets it. Who does not within its grace earns nothing."
      />
      <JoiningNote module="certification" />
      {error && <Problem error={error} retry={() => void refetch()} />}
      <section className="section" aria-labelledby="standings-title">
        <div className="toolbar">
          <h2 id="standings-title" className="hidden-visually">
            Providers and requirements
          </h2>
          <ChipGroup
            label="Status"
            chips={[
              { value: "", label: "All" },
              ...STATUSES.map((value) => ({
                value,
                label: statusWord(value),
                ...(certification === undefined ? {} : { count: certification.counts[value] }),
              })),
            ]}
            chosen={status}
            onChoose={setStatus}
          />
          <label className="provider-kind">
            <span className="hidden-visually">Tier</span>
            <select className="select" value={tier} onChange={(event) => setTier(event.target.value)}>
              <option value="">Every tier</option>
              {certification?.tiers.map(({ tier: number, name }) => (
                <option key={number} value={String(number)}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <SearchField label="Search names, numbers and addresses" value={q} onChange={setQ} />
        </div>
        {query.error && <Problem error={query.error} retry={() => void query.refetch()} />}
        {(query.isPending || !certification) && !query.error && !error && <SkeletonRows count={8} height="2.75rem" />}
        {query.data && items.length === 0 && (
          <Empty title={problem ?? (isFiltered ? "No provider matches." : "Nobody has registered yet.")}>
            {isFiltered && problem === null && (
              <Link href="/certification" className="button" onClick={() => setQ("")}>
                Show all
              </Link>
            )}
          </Empty>
        )}
        {certification && items.length > 0 && <RequirementMatrix items={items} certification={certification} />}
        {problem === null && <ShowMore of={query} what="more providers" />}
      </section>
      <NetworkCalendar />
      {certification && (
        <>
          <TierList tiers={certification.tiers} />
          <AttesterTable kinds={certification.kinds} />
          <CheckerTable checkers={certification.checkers} />
        </>
      )}
    </>
  );
}
