import { type RiskClass, riskClasses } from "#protocol/governor/risk-class.ts";
import { type Field, field } from "#protocol/input/field.ts";

const day = 86_400;
const riskClassOptions = riskClasses.map((riskClass, index) => ({ value: String(index), label: riskClass }));

/**
 * The figures that a deployment needs, in the order they are asked for.
 * Bounds are those of the contracts; where they depend on the supply, the contracts decide.
 */
export function figureFields(symbol: string): ReadonlyMap<string, Field> {
  const tokens = (name: string, label: string) =>
    field({ name, label, kind: "tokens", unit: symbol, decimals: 18, min: "0", example: `25000 ${symbol}` });
  const seconds = (name: string, label: string, minDays: number, maxDays: number) =>
    field({
      name,
      label,
      kind: "seconds",
      min: `${minDays * day}`,
      max: `${maxDays * day}`,
      example: `${Math.max(minDays, 2)} days`,
    });
  const fields = [
    field({ name: "token.name", label: "Name of the token", kind: "text", min: "1", max: "64" }),
    field({ name: "token.symbol", label: "Symbol of the token", kind: "text", min: "1", max: "16" }),
    field({
      name: "token.decimals",
      label: "Decimals of the token",
      kind: "integer",
      min: "18",
      max: "18",
      example: "18",
    }),
    { ...tokens("token.totalSupply", "Total supply"), min: "1" },
    field({ name: "governor.name", label: "Name of the governor", kind: "text", min: "1", max: "64" }),
    seconds("governor.votingDelay", "Voting delay", 1, 14),
    seconds("governor.votingPeriod", "Voting period", 1, 30),
    tokens("governor.proposalThreshold", "Proposal threshold"),
    seconds("governor.objectionPeriod", "Objection period", 1, 7),
    seconds("governor.gracePeriod", "Grace period", 14, 90),
    field({
      name: "governor.settingsClass",
      label: "Class of the governor's settings",
      kind: "class",
      options: riskClassOptions,
    }),
    ...riskClasses.flatMap((riskClass) => classFields(riskClass, tokens)),
    seconds("timelock.minDelay", "Timelock delay", 0, 30),
    field({ name: "guardian.account", label: "Guardian, the zero address for none", kind: "address", allowZero: true }),
    seconds("guardian.term", "Term of the guardian", 1, 730),
    field({
      name: "spendingCap.ETH",
      label: "Cap of ETH per 7 days",
      kind: "tokens",
      unit: "ETH",
      decimals: 18,
      example: "10 ETH",
    }),
    tokens("spendingCap.token", "Cap of the token per 7 days"),
    field({
      name: "hardCap.share",
      label: "Share of ETH and of the token that may leave the treasury in 30 days, whatever the vote",
      kind: "bps",
      min: "1",
      max: "10000",
      example: "15%",
    }),
  ];
  return new Map(fields.map((item) => [item.name, item]));
}

function classFields(riskClass: RiskClass, tokens: (name: string, label: string) => Field): Field[] {
  const bps = (name: string, label: string, min: string, max: string, example: string) =>
    field({
      name: `class.${riskClass}.${name}`,
      label: `${label} of ${riskClass} proposals`,
      kind: "bps",
      min,
      max,
      example,
    });
  return [
    bps("quorum", "Quorum", "1", "3000", "4%"),
    bps("majority", "Majority", "5000", "9000", "50%"),
    tokens(`class.${riskClass}.floor`, `Least quorum of ${riskClass} proposals`),
  ];
}

/** What the local network makes itself: its guardian is the Safe it deploys. */
export const madeLocally: readonly string[] = ["guardian.account"];
