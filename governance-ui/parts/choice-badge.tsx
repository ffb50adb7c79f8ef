import { nearestPercentOf } from "#governance-ui/format/percent.ts";
import { CHOICES, type ChoiceKey } from "#governance-ui/vote/choice.ts";
import { Icon } from "./icon.tsx";

const looks = {
  for: { icon: "check", tone: "good" },
  against: { icon: "cross", tone: "bad" },
  abstain: { icon: "bar", tone: "" },
} as const;

type Ballot = Record<ChoiceKey, string>;

/** For, Against or Abstain; a split ballot shows each share. */
export function ChoiceBadge({ ballot }: { ballot: Ballot }) {
  const parts = CHOICES.filter(({ key }) => BigInt(ballot[key]) > 0n);
  const total = parts.reduce((sum, { key }) => sum + BigInt(ballot[key]), 0n);
  return (
    <span className="choice-badges">
      {parts.map(({ key, label }) => (
        <span key={key} className={`badge ${looks[key].tone}`}>
          <Icon name={looks[key].icon} size={14} />
          {label}
          {parts.length > 1 && ` ${nearestPercentOf(BigInt(ballot[key]), total)}`}
        </span>
      ))}
    </span>
  );
}
