import { memo } from "react";
import type { EmissionsView } from "#governance-ui/api/emissions.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { dollars } from "#governance-ui/format/number.ts";
import { EffectCharts } from "#governance-ui/parts/effect/effect-charts.tsx";
import { AHEAD, goAhead, type Model, modelOf } from "./emission-model.ts";
import type { OldPath } from "./path-without.ts";

/** The next twelve epochs if revenue stays, doubles and halves; the old path beside each. */
export const NextEpochs = memo(({ view, old }: { view: EmissionsView; old: OldPath | null }) => {
  const { token } = useDeployment();
  const model = modelOf(view);
  const last = BigInt(view.demand.lastUsd8);
  const path = (from: Model, revenue: bigint) =>
    goAhead(from, view, revenue).map(({ emissionTokens }) => emissionTokens.toString());
  const scenario = (name: string, word: string, revenue: bigint) => ({
    name,
    label: `Revenue ${word} ${dollars(Number(revenue) / 1e8)}`,
    old: old === null ? null : path(old.now, revenue),
    new: path(model, revenue),
  });
  return (
    <section className="section" aria-labelledby="ahead-title">
      <div className="section-head">
        <h2 id="ahead-title">The next {AHEAD} epochs</h2>
        <span className="quiet small">each reported and poked in time</span>
      </div>
      <div className="next-epochs">
        <EffectCharts
          effect={{
            unit: token.symbol,
            decimals: token.decimals,
            points: Array.from({ length: AHEAD }, (_, index) => `epoch ${view.nextEpoch + index}`),
            scenarios: [
              scenario("same", "stays at", last),
              scenario("doubled", "doubles to", last * 2n),
              scenario("halved", "halves to", last / 2n),
            ],
          }}
          oldWord="old path"
          newWord="under the present terms"
        />
      </div>
    </section>
  );
});
