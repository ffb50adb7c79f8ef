import { useInfiniteQuery } from "@tanstack/react-query";
import { electionsQuery } from "#governance-ui/api/election-queries.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { JoiningNote } from "#governance-ui/parts/joining-note.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { ShowMore } from "#governance-ui/parts/show-more.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { ElectionRow } from "./election-row.tsx";
import { NextElection } from "./next-election.tsx";
import { RunningElection } from "./running-election.tsx";
import "./elections.css";

const OVER = ["settled", "failed", "gave-way"];

export function ElectionsPage() {
  const query = useInfiniteQuery(electionsQuery);
  const first = query.data?.pages[0];
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = items[0];
  const running = newest && (!OVER.includes(newest.phase) || (newest.phase === "settled" && !newest.seated));
  return (
    <>
      <PageHead
        title="Elections"
        lead="Holders elect the committee: one ballot approves several candidates, anyone may count it, and whoever is elected sits in the Safe by one call."
      />
      <JoiningNote module="committee" />
      {query.error && !first && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows count={8} height="4.5rem" />}
      {first && (
        <>
          {!first.current && (
            <Note tone="warn" title="A vote has named another elections contract.">
              <p>
                Its elections are not shown here. These are of <AddressLink address={first.contract} whole />.
              </p>
            </Note>
          )}
          {running && <RunningElection election={newest} />}
          <NextElection
            page={first}
            running={running === true && !newest.byElection}
            byElection={running === true && newest.byElection}
          />
          <section className="section" aria-labelledby="all-title">
            <div className="section-head">
              <h2 id="all-title">All elections</h2>
              <span className="quiet small">newest first</span>
            </div>
            {items.length === 0 && (
              <Empty title="No election has been opened yet.">
                <p>The founding committee sits until the first one.</p>
              </Empty>
            )}
            {items.map((election) => (
              <ElectionRow key={election.number} election={election} />
            ))}
          </section>
          <ShowMore of={query} what="older elections" />
        </>
      )}
    </>
  );
}
