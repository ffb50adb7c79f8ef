import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { everyProvider, providersQuery } from "#governance-ui/api/providers.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { explainError } from "#governance-ui/chain/explain-error.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { ChipGroup } from "#governance-ui/parts/chip-group.tsx";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { JoiningNote } from "#governance-ui/parts/joining-note.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { saveFile } from "#governance-ui/parts/save-file.ts";
import { SearchField } from "#governance-ui/parts/search-field.tsx";
import { ShowMore } from "#governance-ui/parts/show-more.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { useSearchTerm } from "#governance-ui/parts/use-search-term.ts";
import { useQueryValue } from "#governance-ui/shell/use-query-value.ts";
import { OwnProviders } from "./own-providers.tsx";
import { PriceSection } from "./price-section.tsx";
import { providerCsv } from "./provider-csv.ts";
import { ProviderFigures } from "./provider-figures.tsx";
import { ProviderTable } from "./provider-table.tsx";
import { standingWords } from "./standing-badge.tsx";
import "./providers.css";

const STANDINGS = ["serving", "idle", "closed", "barred"] as const;

export function ProvidersPage() {
  const { token } = useDeployment();
  const [standing, setStanding] = useQueryValue("standing");
  const [kind, setKind] = useQueryValue("kind");
  const [sorted, setSorted] = useQueryValue("sort");
  const [q, setQ] = useState("");
  const { term, problem } = useSearchTerm(q);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [sort = "stake", order = "desc"] = (sorted === "" ? "stake-desc" : sorted).split("-");
  const filter = { kind, standing, sort, order, q: term };
  const query = useInfiniteQuery(providersQuery(filter));
  const first = query.data?.pages[0];
  const items = problem === null ? (query.data?.pages.flatMap((page) => page.items) ?? []) : [];
  const isFiltered = standing !== "" || kind !== "" || q !== "";
  const onSort = (by: string) => {
    const usual = by === "commission" || by === "provider" ? "asc" : "desc";
    const turned = order === "asc" ? "desc" : "asc";
    setSorted(`${by}-${by === sort ? turned : usual}`);
  };
  const save = async () => {
    setTrouble(null);
    try {
      const all = await everyProvider(filter);
      saveFile("providers.csv", "text/csv", providerCsv(all, { kinds: first?.kinds ?? [], decimals: token.decimals }));
    } catch (error) {
      setTrouble(explainError(error).message);
    }
  };
  return (
    <>
      <PageHead
        title="Providers"
        lead="Who serves with hardware, and the stake that stands behind it. Whoever stakes keeps the votes, earns with the provider, and loses with it when it fails."
      >
        <Link href="/providers/new" className="button">
          Become a provider
        </Link>
      </PageHead>
      <JoiningNote module="providers" />
      <OwnProviders />
      {first && <ProviderFigures page={first} />}
      <section className="section" aria-labelledby="providers-title">
        <div className="toolbar">
          <h2 id="providers-title" className="hidden-visually">
            All providers
          </h2>
          <ChipGroup
            label="Standing"
            chips={[
              { value: "", label: "All" },
              ...STANDINGS.map((value) => ({
                value,
                label: standingWords[value],
                ...(first === undefined ? {} : { count: first.counts[value] }),
              })),
            ]}
            chosen={standing}
            onChoose={setStanding}
          />
          <label className="provider-kind">
            <span className="hidden-visually">Kind of unit</span>
            <select className="select" value={kind} onChange={(event) => setKind(event.target.value)}>
              <option value="">Every kind</option>
              {first?.kinds.map(({ kind: number, name }) => (
                <option key={number} value={String(number)}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <SearchField label="Search names, numbers and addresses" value={q} onChange={setQ} />
          <button type="button" className="button" disabled={items.length === 0} onClick={() => void save()}>
            CSV
          </button>
        </div>
        {trouble !== null && <Note tone="danger" title={trouble} live />}
        {query.error && <Problem error={query.error} retry={() => void query.refetch()} />}
        {query.isPending && <SkeletonRows count={8} height="2.75rem" />}
        {query.data && items.length === 0 && (
          <Empty title={problem ?? (isFiltered ? "No provider matches." : "Nobody has registered yet.")}>
            {isFiltered && problem === null && (
              <Link href="/providers" className="button" onClick={() => setQ("")}>
                Show all
              </Link>
            )}
          </Empty>
        )}
        {first && items.length > 0 && (
          <ProviderTable items={items} kinds={first.kinds} sorting={{ sort, order, onSort }} />
        )}
        {problem === null && <ShowMore of={query} what="more providers" />}
        {first?.lastSettled && (
          <p className="quiet small provider-note">
            The reward rate is what a staked token would earn in a year after commission, were every epoch as epoch{" "}
            {first.lastSettled.epoch}, which emitted{" "}
            <Amount raw={first.lastSettled.emissionTokens} decimals={token.decimals} symbol={token.symbol} />. It vests
            over {first.terms.tranches} epochs.
          </p>
        )}
      </section>
      {first?.prices && <PriceSection prices={first.prices} />}
    </>
  );
}
