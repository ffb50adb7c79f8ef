import { useInfiniteQuery } from "@tanstack/react-query";
import { type SignalDetail, signalBallotsQuery } from "#governance-ui/api/signals.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { FoldedText } from "#governance-ui/parts/folded-text.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { ShowMore } from "#governance-ui/parts/show-more.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";

export function SignalBallots({ signal }: { signal: SignalDetail }) {
  const { token } = useDeployment();
  const query = useInfiniteQuery(signalBallotsQuery(signal.id));
  const ballots = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = BigInt(signal.totalVotes);
  return (
    <section className="section" aria-labelledby="ballots-title">
      <div className="section-head">
        <h2 id="ballots-title">Ballots</h2>
        <span className="quiet small">the last of each voter</span>
      </div>
      {query.error && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows count={3} height="3rem" />}
      {query.data && ballots.length === 0 && <p className="quiet section-empty">Nobody has voted yet.</p>}
      {ballots.length > 0 && (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Voter</th>
                <th scope="col">Choice</th>
                <th scope="col" className="num">
                  Votes
                </th>
                <th scope="col" className="num">
                  Share
                </th>
                <th scope="col">Reason</th>
                <th scope="col" className="num">
                  Signed
                </th>
              </tr>
            </thead>
            <tbody>
              {ballots.map(({ id, voter, choice, weight, reason, signedAt, signedBy }) => (
                <tr key={id}>
                  <td>
                    <AddressLink address={voter} />
                    {signedBy === "contract" && <span className="quiet small"> by contract</span>}
                  </td>
                  <td className="signal-words">
                    <StrangerText text={choice} />
                  </td>
                  <td className="num">
                    <Amount raw={weight} decimals={token.decimals} />
                  </td>
                  <td className="num quiet">{percentOf(BigInt(weight), total)}</td>
                  <td className="signal-words">
                    <FoldedText text={reason} />
                  </td>
                  <td className="num quiet">
                    <Relative at={signedAt} />
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
