import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { ParameterChange } from "#governance-ui/api/parameters.ts";
import { Moment } from "#governance-ui/parts/moment.tsx";

type Change = Pick<ParameterChange, "at" | "inForceAt">;

/** Of a change by a ramp: until when it is pending, or whether it got there before `later`, the change after it. */
export function RampNote({ change, later }: { change: Change; later: Pick<Change, "at"> | undefined }) {
  const { at, inForceAt } = change;
  const isPending = useChainTime((now) => now < inForceAt);
  if (inForceAt <= at) return null;
  const cutOff = later !== undefined && later.at < inForceAt;
  const words = cutOff ? "set anew before its end on" : isPending ? "pending until" : "in force from";
  return (
    <p className="quiet small">
      by a ramp, {words} <Moment at={inForceAt} />
    </p>
  );
}
