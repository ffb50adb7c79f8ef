import { useInfiniteQuery } from "@tanstack/react-query";
import { emissionsQuery } from "#governance-ui/api/emissions.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { JoiningNote } from "#governance-ui/parts/joining-note.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { EmissionFigures } from "./emission-figures.tsx";
import { EmissionHistory } from "./emission-history.tsx";
import { LimitNote } from "./limit-note.tsx";
import { ProviderTerms } from "./provider-terms.tsx";
import { ReporterList } from "./reporter-list.tsx";
import { ReserveFacts } from "./reserve-facts.tsx";
import "./emissions.css";

export function EmissionsPage() {
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(emissionsQuery);
  const view = data?.pages[0];
  const epochs = data?.pages.flatMap((page) => page.items).reverse() ?? [];
  const length = view ? duration(view.schedule.epochSeconds) : "";
  return (
    <>
      <PageHead
        title="Emissions"
        lead={
          view
            ? `Each epoch of ${length} emits the baseline times a multiplier, which falls as revenue grows and comes back as it falls.`
            : "What the network issues, and the revenue that it follows."
        }
      />
      <JoiningNote module="emissions" />
      {error && !view && <Problem error={error} retry={() => void refetch()} />}
      {!view && !error && <SkeletonRows count={9} height="4.5rem" />}
      {view && (
        <>
          <LimitNote view={view} />
          <EmissionFigures view={view} />
          <EmissionHistory
            view={view}
            epochs={epochs}
            {...(hasNextPage ? { loadOlder: () => void fetchNextPage() } : {})}
          />
          <ProviderTerms view={view} />
          <div className="emission-sides">
            <ReporterList view={view} />
            <ReserveFacts view={view} />
          </div>
        </>
      )}
    </>
  );
}
