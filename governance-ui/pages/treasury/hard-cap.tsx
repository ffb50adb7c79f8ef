import type { TreasuryView } from "#governance-ui/api/treasury.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Gauge } from "#governance-ui/parts/gauge.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";

type Cap = TreasuryView["hardCap"][number];

function CapRow({ cap }: { cap: Cap }) {
  const [gone, left] = [BigInt(cap.goneTokens), BigInt(cap.leftTokens)];
  const amount = (raw: bigint | string) => <Amount raw={raw} decimals={cap.decimals} symbol={cap.symbol} />;
  return (
    <div className="cap">
      <Gauge
        label={cap.symbol}
        reached={false}
        verdict={`${percentOfBps(cap.shareBps)} of what was held`}
        filled={gone}
        goal={gone + left}
        scale={gone + left}
      >
        {cap.running ? (
          <>
            {amount(gone)} left in this period, {amount(left)} may still leave, of {amount(cap.heldTokens)} held when it
            began; it ends <Relative at={cap.periodEndsAt} />.
          </>
        ) : (
          <>{amount(left)} may leave in the 30 days from the next payment on.</>
        )}
        {cap.listedUntil !== null && (
          <>
            {" "}
            Taken off the list; it counts until <Relative at={cap.listedUntil} />.
          </>
        )}
      </Gauge>
    </div>
  );
}

/** What may leave of each listed asset, whatever the class of the vote. */
export function HardCap({ caps }: { caps: Cap[] }) {
  const listed = caps.filter((cap) => cap.listed);
  const next = caps.find((cap) => cap.nextShareBps !== null);
  return (
    <section className="section" aria-labelledby="hard-cap-title">
      <div className="section-head">
        <h2 id="hard-cap-title">Hard cap</h2>
        <span className="quiet small">per 30 days, for proposals of every class</span>
      </div>
      {next?.nextShareBps != null && next.nextShareSince !== null && (
        <p className="note" role="status">
          A vote raised the share to <strong>{percentOfBps(next.nextShareBps)}</strong>. It counts{" "}
          <Relative at={next.nextShareSince} />.
        </p>
      )}
      {listed.length === 0 ? (
        <p className="quiet section-empty">No asset is listed, so nothing but its class limits what a vote can send.</p>
      ) : (
        <div className="caps">
          {listed.map((cap) => (
            <CapRow key={cap.symbol} cap={cap} />
          ))}
        </div>
      )}
    </section>
  );
}
