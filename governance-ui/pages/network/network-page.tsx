import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { SkipButton } from "#governance-ui/parts/skip-button.tsx";
import { DutyTable } from "./duty-table.tsx";
import { FigureTable } from "./figure-table.tsx";
import { FollowLinks } from "./follow-links.tsx";
import { IndexFacts } from "./index-facts.tsx";
import { RailTable } from "./rail-table.tsx";
import { RelayFacts } from "./relay-facts.tsx";
import "./network.css";

const DAY_SECONDS = 86_400;

/** What runs here: the index and the bots, the contracts, and where each starting figure comes from. */
export function NetworkPage() {
  const { networkName, chainId, local, contracts } = useDeployment();
  return (
    <>
      <PageHead title="Network" lead={`${networkName}, chain ${chainId}`}>
        {local && (
          <span className="narrow-only">
            <SkipButton label="Skip 1 day" by={DAY_SECONDS} />
          </span>
        )}
      </PageHead>
      <IndexFacts />
      <DutyTable />
      <RelayFacts />
      <section className="section" aria-labelledby="contracts-title">
        <div className="section-head">
          <h2 id="contracts-title">Contracts</h2>
        </div>
        <ul className="contracts">
          {Object.entries(contracts).map(([name, address]) => (
            <li key={name}>
              <span>{name}</span>
              <span>
                <AddressLink address={address} /> <CopyButton text={address} label={`address of ${name}`} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <RailTable />
      <FigureTable />
      <FollowLinks />
    </>
  );
}
