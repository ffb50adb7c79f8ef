import type { CertificationStatus } from "#governance-ui/api/certification.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";
import type { IconName } from "#governance-ui/parts/icon-paths.ts";

const looks: Record<CertificationStatus, { word: string; icon: IconName; tone: string }> = {
  active: { word: "Active", icon: "check", tone: "good" },
  grace: { word: "Grace", icon: "hourglass", tone: "warn" },
  suspended: { word: "Suspended", icon: "stop", tone: "bad" },
  removed: { word: "Removed", icon: "cross", tone: "bad" },
};

export const statusWord = (status: CertificationStatus): string => looks[status].word;

export function StatusBadge({ status }: { status: CertificationStatus }) {
  const { word, icon, tone } = looks[status];
  return (
    <span className={`badge ${tone}`}>
      <Icon name={icon} size={14} />
      {word}
    </span>
  );
}
