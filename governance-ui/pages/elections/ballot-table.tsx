import { useInfiniteQuery } from "@tanstack/react-query";
import { electionBallotsQuery } from "#governance-ui/api/election-queries.ts";
import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { ShowMore } from "#governance-ui/parts/show-more.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { candidateAt, candidateName } from "./candidate-words.ts";

/** Who has voted for whom, newest first. */
export function BallotTable({ election }: { election: ElectionDetail }) {
  const deployment = useDeployment();
  const { token } = deployment;
  const query = useInfiniteQuery(electionBallotsQuery(election.number));
  const ballots = query.data?.pages.flatMap((page) => page.items) ?? [];
  const declines = election.terms.decayFromBps < 10_000;
  return (
    <section className="section" aria-labelledby="ballots-title">
      <div className="section-head">
        <h2 id="ballots-title">Ballots</h2>
        <span className="quiet small">{election.ballots} cast; power as of the start of the vote</span>
      </div>
      {query.error && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows count={3} height="3rem" />}
      {query.data && ballots.length === 0 && <p className="quiet section-empty">Nobody has voted yet.</p>}
      {ballots.length > 0 && (
        <div className="table-scroll">
          <table className="table election-ballots">
            <thead>
              <tr>
                <th scope="col">Voter</th>
                <th scope="col">Approves</th>
                <th scope="col" className="num">
                  Weight
                </th>
                {declines && (
                  <th scope="col" className="num">
                    Counts
                  </th>
                )}
                <th scope="col" className="num">
                  When
                </th>
              </tr>
            </thead>
            <tbody>
              {ballots.map((ballot) => (
                <tr key={`${ballot.txHash}-${ballot.voter}`} className="election-ballot-row">
                  <td>
                    <AddressLink address={ballot.voter} />
                  </td>
                  <td className="ballot-approved">
                    {ballot.approved
                      .map((address) => {
                        const candidate = candidateAt(election.items, address);
                        return candidate ? candidateName(candidate, deployment) : shortHex(address);
                      })
                      .join(", ")}
                  </td>
                  <td className="num">
                    <Amount raw={ballot.weightTokens} decimals={token.decimals} />
                  </td>
                  {declines && (
                    <td className="num">
                      <Amount raw={ballot.countedTokens} decimals={token.decimals} />
                    </td>
                  )}
                  <td className="num quiet">
                    <Relative at={ballot.at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ShowMore of={query} what="more ballots" />
    </section>
  );
}
