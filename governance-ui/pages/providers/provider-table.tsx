import type { ProviderSummary, UnitKind } from "#governance-ui/api/providers.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { KindList } from "./kind-list.tsx";
import { ProviderLink } from "./provider-link.tsx";
import { SortHead, type Sorting } from "./sort-head.tsx";
import { StandingBadge } from "./standing-badge.tsx";

type Props = { items: ProviderSummary[]; kinds: UnitKind[]; sorting: Sorting };

export function ProviderTable({ items, kinds, sorting }: Props) {
  const { token } = useDeployment();
  const amount = (raw: string) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  return (
    <div className="table-scroll">
      <table className="table provider-table">
        <thead>
          <tr>
            <SortHead by="provider" text="Provider" {...sorting} />
            <th scope="col">Standing</th>
            <SortHead by="units" text="Units" className="wide-only" {...sorting} />
            <SortHead by="stake" text="Stake" className="num" {...sorting} />
            <th scope="col" className="num wide-only">
              Of its own
            </th>
            <SortHead by="commission" text="Commission" className="num wide-only" {...sorting} />
            <SortHead by="rate" text="Reward rate" className="num" {...sorting} />
          </tr>
        </thead>
        <tbody>
          {items.map((provider) => (
            <tr key={provider.provider}>
              <td>
                <ProviderLink of={provider} />
              </td>
              <td>
                <StandingBadge standing={provider.standing} />
                {provider.standing === "serving" && provider.untilAt !== null && (
                  <span className="quiet small provider-until">
                    ends <Relative at={provider.untilAt} />
                  </span>
                )}
              </td>
              <td className="wide-only">
                <span className={provider.standing === "serving" ? undefined : "quiet"}>
                  <KindList
                    hardware={provider.hardware.flatMap(({ kind, activated }) =>
                      activated > 0 ? { kind, units: activated } : [],
                    )}
                    kinds={kinds}
                  />
                  {provider.standing === "idle" && provider.units > 0 && ", until its commitment ended"}
                </span>
              </td>
              <td className="num">{amount(provider.stakeTokens)}</td>
              <td className="num wide-only">{amount(provider.selfStakeTokens)}</td>
              <td className="num wide-only">{percentOfBps(provider.commissionBps)}</td>
              <td className="num">
                {provider.rateBps === null ? <span className="quiet">none</span> : percentOfBps(provider.rateBps)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
