import { useQuery } from "@tanstack/react-query";
import { useConnection } from "wagmi";
import { Link } from "wouter";
import { type ProviderDetail, providerQuery } from "#governance-ui/api/providers.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { ProviderCertificationPanel } from "#governance-ui/pages/certification/provider-certification-panel.tsx";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Moment, Relative } from "#governance-ui/parts/moment.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { CommitmentLine } from "./commitment-line.tsx";
import { CommitmentTable } from "./commitment-table.tsx";
import { EventList } from "./event-list.tsx";
import { KindList } from "./kind-list.tsx";
import { OfferedPlace } from "./offered-place.tsx";
import { OperatorPanel } from "./operator-panel.tsx";
import { OwnStake } from "./own-stake.tsx";
import { providerTitle } from "./provider-title.ts";
import { RewardPlot } from "./reward-plot.tsx";
import { SlashTable } from "./slash-table.tsx";
import { StakerTable } from "./staker-table.tsx";
import { StandingBadge } from "./standing-badge.tsx";
import { Upkeep } from "./upkeep.tsx";
import "./providers.css";

export function ProviderPage({ id }: { id: string }) {
  const { data: provider, error, refetch } = useQuery(providerQuery(id));
  return (
    <>
      <p className="crumbs">
        <Link href="/providers">Providers</Link> <span aria-hidden="true">/</span> {id}
      </p>
      {error && !provider && (
        <>
          <PageHead title="Provider" />
          <Problem error={error} retry={() => void refetch()} />
        </>
      )}
      {!provider && !error && <SkeletonRows count={6} height="4rem" />}
      {provider && <Provider provider={provider} />}
    </>
  );
}

function Provider({ provider }: { provider: ProviderDetail }) {
  const { contracts } = useDeployment();
  const isConnected = useConnection().address !== undefined;
  const own = (
    <aside className="provider-aside" aria-label="Your stake and your part">
      <OfferedPlace provider={provider} />
      <div className="panel">
        <OwnStake provider={provider} />
      </div>
      <OperatorPanel provider={provider} />
      <Upkeep provider={provider} />
    </aside>
  );
  // On a phone one comes after the other: first what the reader can act on.
  return (
    <>
      <PageHead title={providerTitle(provider)}>
        <StandingBadge standing={provider.standing} />
      </PageHead>
      <div className="provider-columns">
        {isConnected && own}
        <div className="provider-main">
          <Facts provider={provider} />
          <section className="section" aria-labelledby="commitments-title">
            <div className="section-head">
              <h2 id="commitments-title">Commitments</h2>
              <span className="quiet small">height: weight in rewards</span>
            </div>
            <CommitmentLine provider={provider} />
            <CommitmentTable provider={provider} />
          </section>
          <section className="section" aria-labelledby="rewards-title">
            <div className="section-head">
              <h2 id="rewards-title">What it earned</h2>
            </div>
            <Rewards provider={provider} />
          </section>
          <StakerTable provider={provider.provider} stakers={provider.stakers} />
          {contracts.Certification !== undefined && (
            <ProviderCertificationPanel provider={provider.provider} untilEpoch={(provider.epochs.current ?? -1) + 1} />
          )}
          <SlashTable provider={provider} />
          <EventList title="History" events={provider.history} />
        </div>
        {!isConnected && own}
      </div>
    </>
  );
}

function Facts({ provider }: { provider: ProviderDetail }) {
  const { token } = useDeployment();
  const amount = (raw: string) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  const { hardware, kinds, nextCommission } = provider;
  const isShort = BigInt(provider.stakeTokens) < BigInt(provider.neededTokens);
  return (
    <>
      <dl className="figures">
        <div className="figure">
          <dt>Units</dt>
          <dd>
            <KindList
              hardware={hardware.flatMap(({ kind, activated }) => (activated > 0 ? { kind, units: activated } : []))}
              kinds={kinds}
            />
          </dd>
          <dd className="small soft">
            declared:{" "}
            <KindList
              hardware={hardware.flatMap(({ kind, declared }) => (declared > 0 ? { kind, units: declared } : []))}
              kinds={kinds}
            />
          </dd>
        </div>
        <div className="figure">
          <dt>Stake</dt>
          <dd>{amount(provider.stakeTokens)}</dd>
          <dd className="small soft">
            {amount(provider.selfStakeTokens)} its own; {amount(provider.neededTokens)} needed
            {isShort && provider.standing === "serving" && ", so its weight may fall"}
          </dd>
        </div>
        <div className="figure">
          <dt>Commission</dt>
          <dd>{percentOfBps(provider.commissionBps)}</dd>
          {nextCommission !== null && (
            <dd className="small soft">
              {percentOfBps(nextCommission.bps)} from <Relative at={nextCommission.readyAt} />
            </dd>
          )}
        </div>
        <div className="figure">
          <dt>Reward rate, after commission</dt>
          <dd>{provider.rateBps === null ? "none" : percentOfBps(provider.rateBps)}</dd>
          <dd className="small soft">a year, were every epoch as the last</dd>
        </div>
        <div className="figure">
          <dt>{provider.standing === "serving" ? "Serves until" : "Last commitment ended"}</dt>
          <dd>{provider.untilAt === null ? "never served" : <Relative at={provider.untilAt} />}</dd>
          {provider.untilEpoch !== null && <dd className="small soft">start of epoch {provider.untilEpoch}</dd>}
        </div>
      </dl>
      <dl className="provider-accounts small">
        <dt>Number</dt>
        <dd>{provider.provider}</dd>
        <dt>Operator</dt>
        <dd>
          <AddressLink address={provider.operator} />
        </dd>
        <dt>Payee</dt>
        <dd>
          <AddressLink address={provider.payee} />
        </dd>
        <dt>Registered</dt>
        <dd>
          <Moment at={provider.registeredAt} />
        </dd>
      </dl>
      <p className="quiet small">Name and hardware are what its operator says. Nobody checked them.</p>
    </>
  );
}

function Rewards({ provider: { rewards } }: { provider: ProviderDetail }) {
  const { token } = useDeployment();
  const amount = (raw: string) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  return (
    <>
      <dl className="figures">
        <div className="figure">
          <dt>The provider’s part</dt>
          <dd>{amount(rewards.own.earnedTokens)}</dd>
          <dd className="small soft">
            {amount(rewards.own.vestedTokens)} vested, {amount(rewards.own.claimedTokens)} claimed
          </dd>
        </div>
        <div className="figure">
          <dt>Its stakers’ part</dt>
          <dd>{amount(rewards.stakers.earnedTokens)}</dd>
          <dd className="small soft">{amount(rewards.stakers.vestedTokens)} vested</dd>
        </div>
      </dl>
      <RewardPlot title="The provider’s part" points={rewards.points} />
    </>
  );
}
