import type { Certification, ProviderStandingView } from "#governance-ui/api/certification.ts";
import { ProviderLink } from "#governance-ui/pages/providers/provider-link.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";
import { RequirementMark } from "./requirement-mark.tsx";
import { StatusBadge } from "./status-badge.tsx";

type Props = { items: readonly ProviderStandingView[]; certification: Certification };

/** Providers by requirements: what each tier asks for, and whether it is met. */
export function RequirementMatrix({ items, certification: { requirements, tiers } }: Props) {
  const tierName = (tier: number) => tiers.find((one) => one.tier === tier)?.name;
  const shown = requirements.filter(({ number }) =>
    items.some((item) => item.requirements.some((one) => one.number === number)),
  );
  return (
    <div className="table-scroll">
      <table className="table requirement-matrix">
        <thead>
          <tr>
            <th scope="col">Provider</th>
            <th scope="col">Status</th>
            <th scope="col">Tier</th>
            {shown.map(({ number, name }) => (
              <th key={number} scope="col">
                <StrangerText text={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.provider}>
              <th scope="row">
                <ProviderLink of={item} />
              </th>
              <td>
                <StatusBadge status={item.status} />
                {item.nextAt !== null && (
                  <span className="quiet small standing-next">
                    next <Relative at={item.nextAt} />
                  </span>
                )}
              </td>
              <td className="nowrap">
                <StrangerText text={tierName(item.tier) ?? `tier ${item.tier}`} />
              </td>
              {shown.map(({ number }) => {
                const of = item.requirements.find((one) => one.number === number);
                return <td key={number}>{of ? <RequirementMark of={of} /> : <NotAsked />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NotAsked() {
  return (
    <>
      <span className="quiet" aria-hidden="true">
        –
      </span>
      <span className="hidden-visually">not asked</span>
    </>
  );
}
