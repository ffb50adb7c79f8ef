import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { ParameterView } from "#governance-ui/api/parameters.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { withShortFractions } from "#governance-ui/format/short-fractions.ts";
import { Relative } from "./moment.tsx";

/** Of a parameter that a ramp moves: where it goes, and when it is there. */
export function OnItsWay({ lastChange }: Pick<ParameterView, "lastChange">) {
  const runs = useChainTime((now) => lastChange !== null && now < lastChange.inForceAt);
  if (lastChange === null || !runs) return null;
  return (
    <span className="small">
      on its way to {withShortFractions(lastChange.newHuman)}, there on{" "}
      <span className="nowrap">{localTime(lastChange.inForceAt)}</span>{" "}
      <span className="quiet nowrap">
        · <Relative at={lastChange.inForceAt} />
      </span>
    </span>
  );
}
