import type { EffectsReport, Finding } from "./report.ts";

/** What a later run shows otherwise than an earlier one; of `gone`, the finding is the earlier one's. */
export type Difference = { kind: "new" | "gone" | "changed"; finding: Finding; earlier: Finding | null };

const nameOf = ({ check, key }: Finding) => `${check}:${key}`;

/** In the order of the later report, errors first; what is gone comes last. */
export function reportDifferences(earlier: EffectsReport, later: EffectsReport): Difference[] {
  const before = new Map(earlier.findings.map((finding) => [nameOf(finding), finding]));
  const names = new Set(later.findings.map(nameOf));
  const shown = later.findings.flatMap((finding): Difference[] => {
    const found = before.get(nameOf(finding)) ?? null;
    if (found === null) return [{ kind: "new", finding, earlier: null }];
    const same = found.mark === finding.mark && found.level === finding.level;
    return same ? [] : [{ kind: "changed", finding, earlier: found }];
  });
  const gone = earlier.findings.filter((finding) => !names.has(nameOf(finding)));
  return [...shown, ...gone.map((finding): Difference => ({ kind: "gone", finding, earlier: finding }))];
}
