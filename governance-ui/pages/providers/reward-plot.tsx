import { useState } from "react";
import { formatUnits } from "viem";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { RewardPoint } from "#governance-ui/api/providers.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { roundNumber } from "#governance-ui/format/number.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { Plot, type PlotLine } from "#governance-ui/parts/plot/plot.tsx";
import { timeTicks } from "#governance-ui/parts/plot/time-ticks.ts";
import { saveFile } from "#governance-ui/parts/save-file.ts";

type Props = { title: string; points: readonly RewardPoint[] };

const TICKS = 6;

/** What was earned, and of that what has vested or will, with the figures one key away. */
export function RewardPlot({ title, points }: Props) {
  const { token } = useDeployment();
  const now = useChainTime((seconds) => seconds - (seconds % 600));
  const [chosen, setChosen] = useState<number | null>(null);
  const [asTable, setAsTable] = useState(false);
  const value = (raw: string) => Number(formatUnits(BigInt(raw), token.decimals));
  const [first, end] = [points[0], points.at(-1)];
  if (first === undefined || end === undefined || end.earnedTokens === "0") {
    return <p className="quiet section-empty">Nothing is earned yet.</p>;
  }
  const newest = Math.max(
    0,
    points.findLastIndex(({ at }) => at <= now),
  );
  const focus = chosen ?? newest;
  const focused = points[focus] ?? first;
  const line = (key: "earnedTokens" | "vestedTokens", look: Omit<PlotLine, "key" | "points">): PlotLine => ({
    key,
    ...look,
    points: points.map((point, place) => ({
      from: points[place - 1]?.at ?? point.at,
      to: point.at,
      value: value(point[key]),
    })),
  });
  const words = `${localTime(focused.at)}, ${roundNumber(value(focused.vestedTokens))} of ${roundNumber(value(focused.earnedTokens))} ${token.symbol} vested`;
  const csv = () => {
    const lines = points.map(({ epoch, at, earnedTokens, vestedTokens }) =>
      [
        epoch,
        new Date(at * 1000).toISOString(),
        formatUnits(BigInt(earnedTokens), token.decimals),
        formatUnits(BigInt(vestedTokens), token.decimals),
      ].join(","),
    );
    saveFile("rewards.csv", "text/csv", `${["epoch,at,earned,vested", ...lines].join("\n")}\n`);
  };
  return (
    <figure className="plot-section">
      <figcaption className="plot-head">
        <h3>
          {title} <span className="quiet plot-unit">{token.symbol}</span>
        </h3>
        <span className="plot-readout">
          <strong>{roundNumber(value(focused.vestedTokens))} vested</strong>
          <span className="quiet">
            {" "}
            of {roundNumber(value(focused.earnedTokens))} earned · {localTime(focused.at)}
          </span>
        </span>
        <span className="plot-tools">
          <button
            type="button"
            className="chip"
            aria-pressed={asTable}
            aria-label={`${title} as a table`}
            title="Table (t)"
            onClick={() => setAsTable((is) => !is)}
          >
            Table
          </button>
          <button type="button" className="chip" aria-label={`${title} as a CSV file`} onClick={csv}>
            CSV
          </button>
        </span>
      </figcaption>
      {asTable ? (
        <PointTable title={title} points={points} />
      ) : (
        <Plot
          title={title}
          lines={[
            line("earnedTokens", { tone: "soft", shape: "line", label: "earned" }),
            line("vestedTokens", { tone: "accent", shape: "line", label: "vested" }),
          ]}
          span={{ from: first.at, to: end.at }}
          now={now}
          ticks={timeTicks(first.at, end.at, TICKS)}
          fromZero
          focus={focus}
          last={points.length - 1}
          focusAt={focused.at}
          focusText={words}
          onFocus={setChosen}
          onFollow={(at) => setChosen(Math.max(0, nearest(points, at)))}
          onTable={() => setAsTable(true)}
        />
      )}
    </figure>
  );
}

function nearest(points: readonly RewardPoint[], at: number): number {
  const after = points.findIndex((point) => point.at >= at);
  if (after <= 0) return after === -1 ? points.length - 1 : after;
  const [before, next] = [points[after - 1], points[after]];
  return at - (before?.at ?? 0) < (next?.at ?? 0) - at ? after - 1 : after;
}

function PointTable({ title, points }: { title: string; points: readonly RewardPoint[] }) {
  const { token } = useDeployment();
  const amount = (raw: string) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="epoch-table" aria-label={`${title}, table`} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Start of epoch</th>
            <th scope="col" className="num">
              Earned
            </th>
            <th scope="col" className="num">
              Vested
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ epoch, at, earnedTokens, vestedTokens }) => (
            <tr key={epoch}>
              <td>
                {epoch} <Moment at={at} />
              </td>
              <td className="num">{amount(earnedTokens)}</td>
              <td className="num">{amount(vestedTokens)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
