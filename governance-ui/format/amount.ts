import { formatUnits } from "viem";

type Decimal = `${number}`;

const exact = new Intl.NumberFormat("en", { maximumFractionDigits: 18 });
const compact = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 4 });
const short = new Intl.NumberFormat("en", { maximumSignificantDigits: 6 });

function toDecimal(raw: string | bigint, decimals: number): Decimal {
  return formatUnits(BigInt(raw), decimals) as Decimal;
}

/** Every digit, grouped: `1,234,567.5`. */
export function exactAmount(raw: string | bigint, decimals: number): string {
  return exact.format(toDecimal(raw, decimals));
}

/** At most four significant digits with K, M, B: `12.35M`. */
export function compactAmount(raw: string | bigint, decimals: number): string {
  const value = toDecimal(raw, decimals);
  const size = Math.abs(Number(value));
  if (size > 0 && size < 0.0001) return "< 0.0001";
  return size >= 10_000 ? compact.format(value) : short.format(value);
}
