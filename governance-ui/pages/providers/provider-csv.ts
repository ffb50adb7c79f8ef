import { formatUnits } from "viem";
import type { ProviderSummary, UnitKind } from "#governance-ui/api/providers.ts";

const columns = [
  "provider",
  "organisation",
  "operator",
  "payee",
  "standing",
  "units",
  "hardware",
  "stake",
  "self_stake",
  "needed",
  "commission_percent",
  "reward_rate_percent",
  "until",
] as const;

/** Every digit of what the list shows. */
export function providerCsv(
  items: readonly ProviderSummary[],
  { kinds, decimals }: { kinds: readonly UnitKind[]; decimals: number },
): string {
  const names = new Map(kinds.map(({ kind, name }) => [kind, name]));
  const tokens = (raw: string) => formatUnits(BigInt(raw), decimals);
  const lines = items.map((item) => [
    String(item.provider),
    item.organisation?.name ?? "",
    item.operator,
    item.payee,
    item.standing,
    String(item.units),
    item.hardware.map(({ kind, activated }) => `${activated} ${names.get(kind) ?? `kind ${kind}`}`).join("; "),
    tokens(item.stakeTokens),
    tokens(item.selfStakeTokens),
    tokens(item.neededTokens),
    String(item.commissionBps / 100),
    item.rateBps === null ? "" : String(item.rateBps / 100),
    item.untilAt === null ? "" : new Date(item.untilAt * 1000).toISOString(),
  ]);
  return `${[columns, ...lines].map((cells) => cells.map(quoted).join(",")).join("\n")}\n`;
}

/** Strangers' words begin no formula in a spreadsheet, and end no cell. */
function quoted(cell: string): string {
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
