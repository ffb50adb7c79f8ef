import type { ReactNode } from "react";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { EmissionsView } from "#governance-ui/api/emissions.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { dollars, factor } from "#governance-ui/format/number.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { outcomeWords } from "./outcome-words.ts";

function Figure({ name, value, children }: { name: string; value: ReactNode; children: ReactNode }) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd>{value}</dd>
      <dd className="small quiet">{children}</dd>
    </div>
  );
}

function NextPoke({ view: { nextPokeAt, nextEpoch, schedule } }: { view: EmissionsView }) {
  const due = useChainTime((now) => now >= nextPokeAt);
  const running = useChainTime((now) => now < nextPokeAt - schedule.windowSeconds);
  return (
    <Figure name="Next poke" value={due ? "due now" : <Relative at={nextPokeAt} />}>
      {due
        ? `anyone may account epoch ${nextEpoch}`
        : running
          ? `epoch ${nextEpoch} still runs`
          : `epoch ${nextEpoch} is being reported`}
    </Figure>
  );
}

/** Where emission stands. */
export function EmissionFigures({ view }: { view: EmissionsView }) {
  const { token } = useDeployment();
  const { demand, targetWad, budget, items } = view;
  const last = items[0];
  const amount = (raw: string) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  return (
    <dl className="figures emission-figures">
      <Figure name="Multiplier" value={factor(Number(demand.multiplierWad) / 1e18)}>
        target {factor(Number(targetWad) / 1e18)}
        {last && `, ${outcomeWords[last.outcome]}`}
      </Figure>
      <Figure name="Last epoch emitted" value={last ? amount(last.emissionTokens) : "nothing yet"}>
        {last ? (
          <>
            of a baseline of {amount(last.baselineTokens)}, epoch {last.epoch}
          </>
        ) : (
          `epoch 0 starts ${localTime(view.schedule.startAt)}`
        )}
      </Figure>
      <Figure
        name="Last revenue"
        value={last?.revenueUsd8 == null ? "unknown" : dollars(Number(last.revenueUsd8) / 1e8)}
      >
        smoothed {dollars(Number(demand.smoothedUsd8) / 1e8)}
      </Figure>
      <Figure name="Budget left" value={amount(budget.leftTokens)}>
        {percentOf(BigInt(budget.leftTokens), BigInt(budget.budgetTokens))} of {amount(budget.budgetTokens)};{" "}
        {budget.endsAt === null
          ? budget.leftTokens === "0"
            ? "spent"
            : "outlasts ten years at this revenue"
          : `ends about ${localTime(budget.endsAt)} at this revenue`}
      </Figure>
      <NextPoke view={view} />
    </dl>
  );
}
