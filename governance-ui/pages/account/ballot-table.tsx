import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { type AccountView, accountBallotsQuery } from "#governance-ui/api/account.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { ChoiceBadge } from "#governance-ui/parts/choice-badge.tsx";
import { FoldedText } from "#governance-ui/parts/folded-text.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { ShowMore } from "#governance-ui/parts/show-more.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";

export function BallotTable({ account }: { account: AccountView }) {
  const { token } = useDeployment();
  const query = useInfiniteQuery(accountBallotsQuery(account.address));
  const ballots = query.data?.pages.flatMap((page) => page.items) ?? account.ballots;
  return (
    <section className="section" aria-labelledby="ballots-title">
      <div className="section-head">
        <h2 id="ballots-title">Ballots</h2>
      </div>
      {ballots.length === 0 ? (
        <p className="quiet section-empty">This account has not voted.</p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Proposal</th>
                <th scope="col">Choice</th>
                <th scope="col" className="num wide-only">
                  Weight
                </th>
                <th scope="col">Reason</th>
                <th scope="col" className="num wide-only">
                  When
                </th>
              </tr>
            </thead>
            <tbody>
              {ballots.map((ballot) => (
                <tr key={ballot.txHash + ballot.proposalId}>
                  <td>
                    <Link href={`/proposals/${ballot.proposalNumber}`}>
                      {ballot.proposalNumber} · <StrangerText text={ballot.title} />
                    </Link>
                  </td>
                  <td>
                    <ChoiceBadge ballot={ballot} />
                  </td>
                  <td className="num wide-only">
                    <Amount raw={ballot.weight} decimals={token.decimals} />
                  </td>
                  <td>
                    <FoldedText text={ballot.reason} />
                  </td>
                  <td className="num quiet wide-only">
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
