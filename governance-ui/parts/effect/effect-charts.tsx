import { axisNumber } from "#governance-ui/format/number.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { PLOT_WIDTH } from "#governance-ui/parts/plot/plot-frame.ts";
import type { Effect } from "./effect.ts";
import { changeWords, EFFECT_HEIGHT, effectFrame, effectPath, sumOf } from "./effect-paths.ts";
import { EffectTable } from "./effect-table.tsx";
import "./effect.css";

type Props = {
  effect: Effect;
  /** What the dashed line and the other one are: "without this vote", "with it". */
  oldWord: string;
  newWord: string;
};

/** Some scenarios side by side on one scale: as it is, and as it would be. */
export function EffectCharts({ effect, oldWord, newWord }: Props) {
  const { unit, decimals, scenarios } = effect;
  const frame = effectFrame(scenarios);
  const compares = scenarios.some((series) => series.old !== null);
  const scale = (value: number) => axisNumber(value / 10 ** decimals);
  const total = (values: readonly string[]) => <Amount raw={sumOf(values)} decimals={decimals} symbol={unit} />;
  return (
    <div className="effect">
      <div className="effect-scenarios">
        {scenarios.map((series) => {
          const change = series.old === null ? null : changeWords(sumOf(series.old), sumOf(series.new));
          return (
            <figure key={series.name} className="effect-scenario">
              <figcaption>
                <h4>{series.label}</h4>
                <p>
                  <strong>{total(series.new)}</strong>
                  {series.old !== null && (
                    <span className="quiet">
                      {" "}
                      {change === null ? "either way" : `${change} than`} {change !== null && total(series.old)}
                    </span>
                  )}
                </p>
              </figcaption>
              <svg viewBox={`0 0 ${PLOT_WIDTH} ${EFFECT_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
                {series.old !== null && <path className="effect-old" d={effectPath(series.old, frame)} />}
                <path className="effect-new" d={effectPath(series.new, frame)} />
              </svg>
              <p className="effect-axis quiet" aria-hidden="true">
                <span>{effect.points[0]}</span>
                <span>{effect.points.at(-1)}</span>
              </p>
            </figure>
          );
        })}
      </div>
      <p className="effect-key quiet small" aria-hidden="true">
        {compares && (
          <>
            <span className="effect-key-new" /> {newWord} <span className="effect-key-old" /> {oldWord}
          </>
        )}
        <span className="effect-key-scale">
          {unit} an epoch, from {scale(frame.low)} to {scale(frame.high)}
        </span>
      </p>
      <EffectTable effect={effect} oldWord={oldWord} newWord={newWord} />
    </div>
  );
}
