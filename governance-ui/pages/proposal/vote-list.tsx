import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { votesQuery } from "#governance-ui/api/votes.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { ChipGroup } from "#governance-ui/parts/chip-group.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SearchField } from "#governance-ui/parts/search-field.tsx";
import { ShowMore } from "#governance-ui/parts/show-more.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { useSearchTerm } from "#governance-ui/parts/use-search-term.ts";
import { CHOICES } from "#governance-ui/vote/choice.ts";
import { proposalTally } from "#governance-ui/vote/proposal-tally.ts";
import { VoteRow } from "./vote-row.tsx";

const CHIPS = [{ value: "", label: "All" }, ...CHOICES.map(({ key, label }) => ({ value: key, label }))];

export function VoteList({ proposal }: { proposal: ProposalDetail }) {
  const [q, setQ] = useState("");
  const [support, setSupport] = useState("");
  const { term, problem } = useSearchTerm(q);
  const query = useInfiniteQuery(votesQuery(proposal.id, { q: term, support }));
  const votes = problem === null ? (query.data?.pages.flatMap((page) => page.items) ?? []) : [];
  const { total } = proposalTally(proposal);
  const filtered = q !== "" || support !== "";

  return (
    <section className="section" aria-labelledby="votes-title">
      <div className="section-head">
        <h2 id="votes-title">Votes</h2>
        {proposal.quorumFixed && <span className="quiet small">power as of the start of voting</span>}
      </div>
      {(votes.length > 0 || filtered) && (
        <div className="toolbar votes-toolbar">
          <ChipGroup label="Filter by choice" chips={CHIPS} chosen={support} onChoose={setSupport} />
          <SearchField label="Search voters and reasons" value={q} onChange={setQ} />
        </div>
      )}
      {query.error && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows count={3} height="3rem" />}
      {query.data && votes.length === 0 && (
        <p className="quiet section-empty">{problem ?? (filtered ? "No vote matches." : "Nobody has voted yet.")}</p>
      )}
      {votes.length > 0 && (
        <div className="table-scroll">
          <table className="table votes">
            <thead>
              <tr>
                <th scope="col">Voter</th>
                <th scope="col">Choice</th>
                <th scope="col" className="num">
                  Weight
                </th>
                <th scope="col" className="num">
                  Share
                </th>
                <th scope="col">Reason</th>
                <th scope="col" className="num">
                  When
                </th>
              </tr>
            </thead>
            <tbody>
              {votes.map((vote) => (
                <VoteRow key={`${vote.txHash}-${vote.voter}`} vote={vote} total={total} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {proposal.withdrawals.length > 0 && (
        <p className="small soft">
          Withdrew what they had signed, so that only a vote of their own counts:{" "}
          {proposal.withdrawals.map(({ voter, at }, index) => (
            <span key={voter + at}>
              {index > 0 && ", "}
              <AddressLink address={voter} /> (<Relative at={at} />)
            </span>
          ))}
        </p>
      )}
      {problem === null && <ShowMore of={query} what="more votes" />}
    </section>
  );
}
