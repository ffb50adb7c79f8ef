import { exactAmount } from "#governance-ui/format/amount.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";

/** A figure in the unit that its name ends with; `.min`, `.max` and `.maxStep` are of the figure before them. */
export function railWords(rail: string, value: string, tokenDecimals: number): string {
  const name = rail.replace(/\.(min|max|maxStep)$/, "");
  if (/bps$/i.test(name)) return percentOfBps(Number(value));
  if (/seconds$/i.test(name)) return duration(Number(value));
  if (/wei$/i.test(name)) return `${exactAmount(value, 18)} ETH`;
  if (/usd8$/i.test(name)) return `${exactAmount(value, 8)} USD`;
  if (/tokens$/i.test(name)) return exactAmount(value, tokenDecimals);
  return exactAmount(value, 0);
}
