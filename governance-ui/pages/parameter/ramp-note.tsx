import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { ParameterChange } from "#governance-ui/api/parameters.ts";
import { withShortFractions } from "#governance-ui/format/short-fractions.ts";
import { Moment } from "#governance-ui/parts/moment.tsx";

type Change = Pick<ParameterChange, "at" | "inForceAt">;
type Later = Pick<ParameterChange, "at" | "oldHuman">;

/** Of a change by a ramp: until when it is pending, when it got there, or where `later`, the change after it, cut it off. */
export function RampNote({ change, later }: { change: Change; later: Later | undefined }) {
  const { at, inForceAt } = change;
  const isPending = useChainTime((now) => now < inForceAt);
  if (inForceAt <= at) return null;
  if (later !== undefined && later.at < inForceAt) {
    const where = later.oldHuman === null ? "" : ` at ${withShortFractions(later.oldHuman)}`;
    return <p className="quiet small">by a ramp, set anew{where} before its end</p>;
  }
  return (
    <p className="quiet small">
      by a ramp, {isPending ? "pending until" : "in force from"} <Moment at={inForceAt} />
    </p>
  );
}
