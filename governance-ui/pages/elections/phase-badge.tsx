import type { ElectionPhase, ElectionSummary } from "#governance-ui/api/elections.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";
import type { IconName } from "#governance-ui/parts/icon-paths.ts";

const looks: Record<ElectionPhase, { word: string; icon: IconName; tone: string }> = {
  registration: { word: "Registration", icon: "edit", tone: "accent" },
  endorsement: { word: "Endorsement", icon: "up", tone: "accent" },
  vetting: { word: "Vetting", icon: "search", tone: "" },
  voting: { word: "Voting", icon: "dot", tone: "accent" },
  counting: { word: "To be counted", icon: "clock", tone: "accent" },
  settled: { word: "Counted", icon: "check", tone: "good" },
  failed: { word: "Failed", icon: "cross", tone: "bad" },
  "gave-way": { word: "Gave way", icon: "cross", tone: "" },
};

export function phaseWord(phase: ElectionPhase): string {
  return looks[phase].word;
}

export function PhaseBadge({ election: { phase, seated } }: { election: Pick<ElectionSummary, "phase" | "seated"> }) {
  const { word, icon, tone } = looks[phase];
  return (
    <span className={`badge ${tone}`}>
      <Icon name={icon} size={14} />
      {phase === "settled" && seated ? "Seated" : word}
    </span>
  );
}
