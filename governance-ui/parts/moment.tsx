import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import { localTime, relativeTime, utcTime } from "#governance-ui/format/moment.ts";

/** `in 2 days 3 h`, by the chain's clock; the full times are in the tooltip. */
export function Relative({ at }: { at: number }) {
  const words = useChainTime((now) => relativeTime(at, now));
  return (
    <time dateTime={new Date(at * 1000).toISOString()} title={`${localTime(at)} (${utcTime(at)})`} className="nowrap">
      {words}
    </time>
  );
}

/** Local, UTC and relative, spelled out. */
export function Moment({ at }: { at: number }) {
  return (
    <span>
      <span className="nowrap">{localTime(at)}</span>
      <span className="quiet">
        {" "}
        <span className="nowrap">· {utcTime(at)}</span>{" "}
        <span className="nowrap">
          · <Relative at={at} />
        </span>
      </span>
    </span>
  );
}
