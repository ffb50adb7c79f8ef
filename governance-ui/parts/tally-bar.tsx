import { percentOf } from "#governance-ui/format/percent.ts";
import type { Tally } from "#governance-ui/vote/tally.ts";

const share = (part: bigint, whole: bigint): string =>
  whole === 0n ? "0%" : `${Number((part * 10_000n) / whole) / 100}%`;

/** For, abstain and against side by side on the scale of the quorum, whose mark is the vertical line. */
export function TallyBar({ tally }: { tally: Tally }) {
  const scale = tally.total > tally.quorum ? tally.total : tally.quorum;
  const label = `${percentOf(tally.for, tally.total)} of votes cast are for; ${percentOf(tally.quorumVotes, tally.quorum)} of quorum`;
  return (
    <span className="tally-bar" role="img" aria-label={label} title={label}>
      <span className="tally-for" style={{ width: share(tally.for, scale) }} />
      <span className="tally-abstain" style={{ width: share(tally.abstain, scale) }} />
      <span className="tally-against" style={{ width: share(tally.against, scale) }} />
      <span className="tally-mark" style={{ left: share(tally.quorum, scale) }} />
    </span>
  );
}
