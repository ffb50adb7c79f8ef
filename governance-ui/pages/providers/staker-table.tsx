import { useInfiniteQuery } from "@tanstack/react-query";
import { providerStakersQuery } from "#governance-ui/api/providers.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { ShowMore } from "#governance-ui/parts/show-more.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";

/** Stake by staker, and who votes with it. */
export function StakerTable({ provider, stakers }: { provider: number; stakers: number }) {
  const { token } = useDeployment();
  const query = useInfiniteQuery(providerStakersQuery(provider));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const amount = (raw: string) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  return (
    <section className="section" aria-labelledby="stakers-title">
      <div className="section-head">
        <h2 id="stakers-title">Stakers</h2>
        <span className="quiet small">{stakers.toLocaleString("en")}</span>
      </div>
      {query.error && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows count={3} height="2.75rem" />}
      {query.data && items.length === 0 && <p className="quiet section-empty">Nobody has staked for it.</p>}
      {items.length > 0 && (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Staker</th>
                <th scope="col" className="num">
                  Stake
                </th>
                <th scope="col" className="num wide-only">
                  Share
                </th>
                <th scope="col" className="wide-only">
                  Votes through
                </th>
                <th scope="col" className="num">
                  Leaving
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((row) => (
                <tr key={row.staker}>
                  <td>
                    <AddressLink address={row.staker} />
                  </td>
                  <td className="num">{amount(row.stakeTokens)}</td>
                  <td className="num wide-only">{percentOfBps(row.shareBps)}</td>
                  <td className="wide-only">{row.delegate !== null && <AddressLink address={row.delegate} />}</td>
                  <td className="num">
                    {row.leavingTokens === "0" ? (
                      <span className="quiet">none</span>
                    ) : (
                      <>
                        {amount(row.leavingTokens)}{" "}
                        {row.readyAt !== null && (
                          <span className="quiet small">
                            <Relative at={row.readyAt} />
                          </span>
                        )}
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ShowMore of={query} what="more stakers" />
    </section>
  );
}
