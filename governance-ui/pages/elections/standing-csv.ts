import { formatUnits } from "viem";
import type { StandingRow } from "#governance-ui/vote/election-standing.ts";
import { isolatedText } from "#protocol/input/visible-text.ts";

const HEAD = [
  "outcome",
  "rank",
  "candidate",
  "name",
  "organisation",
  "registration",
  "supportTokens",
  "approvedTokens",
  "endorsedTokens",
];

/** Quoted where it has to be; what a spreadsheet would run as a formula is kept text, and nothing in it hides. */
export function csvCell(text: string): string {
  const visible = isolatedText(text);
  const safe = /^[\u2068\s]*[=+\-@]/.test(visible) ? `'${visible}` : visible;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Every digit, in the order of the standing. */
export function standingCsv(
  rows: readonly StandingRow[],
  decimals: number,
  nameOf: (candidate: StandingRow["candidate"]) => string,
): string {
  const lines = rows.map(({ candidate, outcome, rank, supportTokens, approvedTokens }) => [
    outcome,
    rank === null ? "" : String(rank),
    candidate.address,
    csvCell(nameOf(candidate)),
    csvCell(candidate.organisation?.name ?? candidate.organisation?.id ?? ""),
    String(candidate.registration),
    formatUnits(supportTokens, decimals),
    formatUnits(approvedTokens, decimals),
    formatUnits(BigInt(candidate.endorsedTokens), decimals),
  ]);
  return `${[HEAD, ...lines].map((cells) => cells.join(",")).join("\n")}\n`;
}
