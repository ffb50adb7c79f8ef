import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import type { EffectsReport, Finding, Level } from "./report.ts";
import type { Difference } from "./report-differences.ts";
import { verdict } from "./verdict.ts";

const headings: Record<Level, string> = { error: "Errors", warning: "Warnings", info: "What it does" };

/** The report as Markdown; whatever a proposal or a contract says in it is text, never markup. */
export function reportMarkdown(report: EffectsReport, differences: readonly Difference[] | null = null): string {
  const { title, network, block, run, proposalId, state } = report;
  const made = proposalId === null ? "a draft" : `proposal ${proposalId}, ${state}`;
  return [
    `# Effects of “${plain(title)}”`,
    `**${plain(verdict(report))}**`,
    [
      `- ${made}, on ${plain(network.name)} (chain ${network.chainId})`,
      `- state of block ${block.number} (${block.hash}) of ${writePointInTime(BigInt(block.at))}, report made ${writePointInTime(BigInt(report.madeAt))}`,
      `- ${plain(run.way)}; there it was ${writePointInTime(BigInt(run.at))}`,
    ].join("\n"),
    ...(differences === null ? [] : [differenceSection(differences)]),
    ...(["error", "warning", "info"] as const).flatMap((level) => section(level, report.findings)),
  ].join("\n\n");
}

function section(level: Level, findings: readonly Finding[]): string[] {
  const ofLevel = findings.filter((found) => found.level === level);
  if (ofLevel.length === 0) return [];
  return [`## ${headings[level]}`, ofLevel.map(line).join("\n")];
}

function line({ check, title, detail, change }: Finding): string {
  const values = change === null ? "" : `: ${plain(change.before)} → ${plain(change.after)}`;
  const more = detail === "" ? "" : `<br>${plain(detail)}`;
  return `- **${plain(title)}**${values} _(${check})_${more}`;
}

function differenceSection(differences: readonly Difference[]): string {
  if (differences.length === 0) return "Nothing differs from the earlier report.";
  const lines = differences.map(({ kind, finding }) => `- **${kind}:** ${plain(finding.title)}`);
  return ["## Differs from the earlier report", ...lines].join("\n");
}

/** Every character that Markdown or HTML could take for markup, escaped; line breaks become spaces. */
function plain(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]#|~!]/g, "\\$&");
}
