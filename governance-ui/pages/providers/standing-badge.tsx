import type { ProviderStanding } from "#governance-ui/api/providers.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";
import type { IconName } from "#governance-ui/parts/icon-paths.ts";

const looks: Record<ProviderStanding, { word: string; icon: IconName; tone: string }> = {
  serving: { word: "Serving", icon: "check", tone: "good" },
  idle: { word: "Idle", icon: "ring", tone: "" },
  closed: { word: "Closed", icon: "stop", tone: "" },
  barred: { word: "Barred", icon: "cross", tone: "bad" },
};

export const standingWords: Readonly<Record<ProviderStanding, string>> = {
  serving: looks.serving.word,
  idle: looks.idle.word,
  closed: looks.closed.word,
  barred: looks.barred.word,
};

export function StandingBadge({ standing }: { standing: ProviderStanding }) {
  const { word, icon, tone } = looks[standing];
  return (
    <span className={`badge ${tone}`}>
      <Icon name={icon} size={14} />
      {word}
    </span>
  );
}
