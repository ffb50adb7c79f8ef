import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { shortHex, withShortHex } from "#governance-ui/format/short-hex.ts";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import { Moment } from "#governance-ui/parts/moment.tsx";

/** What happened, with the transactions. */
export function ElectionTimeline({ entries }: { entries: ElectionDetail["timeline"] }) {
  if (entries.length === 0) return null;
  return (
    <section className="section" aria-labelledby="timeline-title">
      <details className="more-disclosure">
        <summary className="section-head">
          <h2 id="timeline-title">What happened</h2>
          <span className="quiet small">
            {entries.length} {entries.length === 1 ? "entry" : "entries"}, oldest first
          </span>
        </summary>
        <ol className="timeline">
          {inOrder(entries).map(({ item: { sentence, at, block, txHash }, key }) => (
            <li key={key} className="timeline-stage" data-past="true">
              <p className="timeline-word">{withShortHex(sentence)}</p>
              <p className="small">
                <Moment at={at} />
              </p>
              <p className="small quiet">
                Block {block} · <span className="mono">{shortHex(txHash)}</span>
                <CopyButton text={txHash} label="transaction hash" />
              </p>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
