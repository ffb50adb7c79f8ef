import type { ProviderPage } from "#governance-ui/api/providers.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { dollars } from "#governance-ui/format/number.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";

/** What holds for all providers. */
export function ProviderFigures({ page }: { page: ProviderPage }) {
  const { token } = useDeployment();
  const { counts, kinds, terms, stakeTokens, units } = page;
  return (
    <dl className="figures">
      <div className="figure">
        <dt>Providers that serve</dt>
        <dd>{counts.serving}</dd>
        <dd className="small soft">
          of {counts.serving + counts.idle + counts.closed + counts.barred}, with {units.toLocaleString("en")} units
        </dd>
      </div>
      <div className="figure">
        <dt>Stake behind them</dt>
        <dd>
          <Amount raw={stakeTokens} decimals={token.decimals} symbol={token.symbol} />
        </dd>
        <dd className="small soft">
          {terms.slasher === null
            ? "Nobody may slash."
            : `At most ${percentOfBps(terms.slashCapBps)} is slashed in 30 days.`}
        </dd>
      </div>
      <div className="figure">
        <dt>Leaving takes</dt>
        <dd>{duration(terms.unbondingSeconds)}</dd>
        <dd className="small soft">and can be slashed meanwhile</dd>
      </div>
      <div className="figure">
        <dt>Stake behind a unit</dt>
        <dd className="kind-stakes">
          {kinds.map(({ kind, name, stakeUsd8, listed }) => (
            <span key={kind} className={listed ? "nowrap" : "nowrap quiet"}>
              <StrangerText text={name} /> {dollars(Number(stakeUsd8) / 1e8)}
              {!listed && " (off the list)"}
            </span>
          ))}
        </dd>
      </div>
    </dl>
  );
}
