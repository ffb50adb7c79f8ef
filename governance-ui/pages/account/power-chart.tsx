import type { AccountView } from "#governance-ui/api/account.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { compactAmount } from "#governance-ui/format/amount.ts";
import { StepChart } from "#governance-ui/parts/step-chart.tsx";

/** Voting power over time; one point needs no chart. */
export function PowerChart({ account }: { account: AccountView }) {
  const { token } = useDeployment();
  if (account.voteHistory.length < 2) return null;
  const points = [...account.voteHistory]
    .sort((a, b) => a.at - b.at)
    .map(({ votes, at }) => ({
      at,
      value: Number(votes),
      label: `${compactAmount(votes, token.decimals)} ${token.symbol}`,
    }));
  return (
    <section className="section" aria-labelledby="power-title">
      <div className="section-head">
        <h2 id="power-title">Voting power over time</h2>
      </div>
      <StepChart points={points} title="Voting power over time" />
    </section>
  );
}
