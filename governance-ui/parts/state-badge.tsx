import type { ProposalState } from "#governance-ui/api/scalar.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";

const looks: Record<ProposalState, { word: string; icon: IconName; tone: string }> = {
  pending: { word: "Pending", icon: "ring", tone: "" },
  active: { word: "Voting", icon: "dot", tone: "accent" },
  succeeded: { word: "Passed", icon: "check", tone: "good" },
  queued: { word: "Queued", icon: "clock", tone: "accent" },
  executed: { word: "Executed", icon: "check", tone: "good" },
  defeated: { word: "Defeated", icon: "cross", tone: "bad" },
  canceled: { word: "Cancelled", icon: "stop", tone: "" },
  expired: { word: "Expired", icon: "hourglass", tone: "warn" },
};

export function stateWord(state: ProposalState): string {
  return looks[state].word;
}

export function StateBadge({ state }: { state: ProposalState }) {
  const { word, icon, tone } = looks[state];
  return (
    <span className={`badge ${tone}`}>
      <Icon name={icon} size={14} />
      {word}
    </span>
  );
}
