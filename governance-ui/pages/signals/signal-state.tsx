import type { SignalSummary } from "#governance-ui/api/signals.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";

const looks = {
  pending: { word: "Pending", icon: "ring", tone: "" },
  active: { word: "Voting", icon: "dot", tone: "accent" },
  closed: { word: "Ended", icon: "check", tone: "" },
} as const;

export function SignalState({ state }: Pick<SignalSummary, "state">) {
  const { word, icon, tone } = looks[state];
  return (
    <span className={`badge ${tone}`}>
      <Icon name={icon} size={14} />
      {word}
    </span>
  );
}

export function SignalMoment({ state, startAt, endAt }: Pick<SignalSummary, "state" | "startAt" | "endAt">) {
  if (state === "pending") {
    return (
      <>
        begins <Relative at={startAt} />
      </>
    );
  }
  return (
    <>
      {state === "active" ? "ends" : "ended"} <Relative at={endAt} />
    </>
  );
}
