import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { TimelineEntry, TimelineStage } from "#governance-ui/api/proposals.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Moment } from "#governance-ui/parts/moment.tsx";

const words: Record<TimelineStage, { past: string; future: string }> = {
  created: { past: "Proposed", future: "Proposed" },
  "voting-started": { past: "Voting started; power was read here", future: "Voting starts; power is read here" },
  extended: { past: "Turned to passing at the last moment: objections follow", future: "Objections follow" },
  "voting-ended": { past: "Voting ended", future: "Voting ends" },
  queued: { past: "Queued in the timelock", future: "Queue" },
  executable: { past: "Could be executed from here", future: "Can be executed from here" },
  executed: { past: "Executed", future: "Executes" },
  canceled: { past: "Cancelled by its proposer", future: "Cancelled" },
  "canceled-by-guardian": { past: "Cancelled by the guardian", future: "Cancelled" },
  expired: { past: "Expired", future: "Expires if not executed" },
};

function Stage({ entry }: { entry: TimelineEntry }) {
  const past = useChainTime((now) => entry.at <= now);
  return (
    <li className="timeline-stage" data-past={past}>
      <p className="timeline-word">
        {past ? words[entry.stage].past : words[entry.stage].future}
        {entry.by && (
          <>
            {" "}
            by <AddressLink address={entry.by} />
          </>
        )}
      </p>
      <p className="small">
        <Moment at={entry.at} />
      </p>
      {entry.txHash && (
        <p className="small quiet">
          Block {entry.block} · <span className="mono">{shortHex(entry.txHash)}</span>
          <CopyButton text={entry.txHash} label="transaction hash" />
        </p>
      )}
    </li>
  );
}

export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <section className="section" aria-labelledby="timeline-title">
      <div className="section-head">
        <h2 id="timeline-title">Timeline</h2>
        <span className="quiet small">times by the chain’s clock</span>
      </div>
      <ol className="timeline">
        {entries.map((entry) => (
          <Stage key={`${entry.stage}-${entry.at}`} entry={entry} />
        ))}
      </ol>
    </section>
  );
}
