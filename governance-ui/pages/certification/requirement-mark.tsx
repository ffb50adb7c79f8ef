import type { Requirement } from "#governance-ui/api/certification.ts";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";

/** Whether a requirement is met; where it is not, until when it has to be. */
export function RequirementMark({ of: { met, atOnce, deadlineAt } }: { of: Requirement }) {
  const hasGrace = useChainTime((now) => !atOnce && deadlineAt !== null && deadlineAt > now);
  if (met) {
    return (
      <span className="badge good">
        <Icon name="check" size={14} />
        met
      </span>
    );
  }
  return (
    <span className={`badge ${hasGrace ? "warn" : "bad"}`}>
      <Icon name={hasGrace ? "hourglass" : "cross"} size={14} />
      {hasGrace && deadlineAt !== null ? <Relative at={deadlineAt} /> : "not met"}
    </span>
  );
}
