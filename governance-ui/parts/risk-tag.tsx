import type { RiskClass } from "#governance-ui/api/scalar.ts";

const meaning: Record<RiskClass, string> = {
  routine: "Routine: settings within their bounds",
  treasury: "Treasury: moves assets within their caps",
  constitutional: "Constitutional: the highest class, with the highest quorum and majority",
};

export function RiskTag({ riskClass }: { riskClass: RiskClass }) {
  return (
    <span className={`tag ${riskClass}`} title={meaning[riskClass]}>
      {riskClass}
    </span>
  );
}
