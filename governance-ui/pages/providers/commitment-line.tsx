import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { ProviderDetail } from "#governance-ui/api/providers.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import { timeTicks } from "#governance-ui/parts/plot/time-ticks.ts";

type Span = { from: number; to: number; weight: bigint; commissionBps: number; isFlagged: boolean };

const TICKS = 5;

/** Terms as they follow each other, each until the next or its own end. */
export function commitmentSpans({ terms }: Pick<ProviderDetail, "terms">): Span[] {
  return terms.flatMap(({ fromAt, untilAt, weight, commissionBps, flagged }, place) => {
    const next = terms[place + 1];
    const to = next === undefined ? untilAt : Math.min(untilAt, next.fromAt);
    return to > fromAt ? { from: fromAt, to, weight: BigInt(weight), commissionBps, isFlagged: flagged } : [];
  });
}

/** With what weight a provider took part in rewards, and until when it will, on a line of time. */
export function CommitmentLine({ provider }: { provider: ProviderDetail }) {
  const now = useChainTime((seconds) => seconds - (seconds % 600));
  const spans = commitmentSpans(provider);
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) {
    return <p className="quiet section-empty">It has not activated any unit yet.</p>;
  }
  const [from, to] = [Math.min(first.from, now), Math.max(last.to, now)];
  const most = spans.reduce((highest, { weight }) => (weight > highest ? weight : highest), 1n);
  const at = (seconds: number) => `${((seconds - from) / Math.max(1, to - from)) * 100}%`;
  return (
    <div className="commitment-line">
      <ol className="commitment-spans">
        {inOrder(spans).map(({ item: span, key }) => (
          <li
            key={key}
            className={span.isFlagged ? "flagged" : span.weight === 0n ? "none" : "runs"}
            style={{
              left: at(span.from),
              width: `calc(${at(span.to)} - ${at(span.from)})`,
              height: `${span.weight === 0n ? 4 : Math.max(8, Number((span.weight * 100n) / most))}%`,
            }}
            title={spanWords(span)}
          >
            <span className="hidden-visually">{spanWords(span)}</span>
          </li>
        ))}
        <li className="commitment-now" style={{ left: at(now) }} aria-hidden="true" />
      </ol>
      <div className="commitment-times" aria-hidden="true">
        {timeTicks(from, to, TICKS).map((tick) => (
          <span key={tick.at} style={{ left: at(tick.at) }}>
            {tick.label}
          </span>
        ))}
      </div>
    </div>
  );
}

function spanWords({ from, to, weight, commissionBps, isFlagged }: Span): string {
  const when = `${localTime(from)} to ${localTime(to)}`;
  if (isFlagged) return `${when}: no reward, the epoch was flagged`;
  if (weight === 0n) return `${when}: no weight`;
  return `${when}: weight ${weight.toLocaleString("en")}, commission ${percentOfBps(commissionBps)}`;
}
