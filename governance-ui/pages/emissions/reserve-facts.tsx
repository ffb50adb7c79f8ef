import type { ReactNode } from "react";
import type { EmissionsView } from "#governance-ui/api/emissions.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Where the tokens are, and who may hold emission down. */
export function ReserveFacts({ view: { reserve, rewards, budget, guardian } }: { view: EmissionsView }) {
  const { token } = useDeployment();
  const amount = (raw: string) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  return (
    <section className="section" aria-labelledby="reserve-title">
      <div className="section-head">
        <h2 id="reserve-title">Reserve and rewards</h2>
      </div>
      <dl className="emission-facts">
        <Fact name={<AddressLink address={reserve.address} />}>{amount(reserve.balanceTokens)}</Fact>
        <Fact name="Emitted in all">{amount(budget.emittedTokens)}</Fact>
        <Fact name="Emitted, not pulled yet">{amount(reserve.owedTokens)}</Fact>
        <Fact name="Beyond the budget">{amount(reserve.surplusTokens)}</Fact>
        <Fact name={<AddressLink address={rewards.address} />}>{amount(rewards.balanceTokens)}</Fact>
        <Fact name="Most that may ever be budgeted">{amount(budget.maxTokens)}</Fact>
        <Fact name="Guardian, may lower or pause">
          {guardian === null ? (
            "nobody"
          ) : (
            <>
              <AddressLink address={guardian.account} />{" "}
              <span className="quiet">until {localTime(guardian.untilAt)}</span>
            </>
          )}
        </Fact>
      </dl>
    </section>
  );
}
