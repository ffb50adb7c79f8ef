import { compactAmount, exactAmount } from "#governance-ui/format/amount.ts";

type Props = { raw: string | bigint; decimals: number; symbol?: string };

/** Short, with every digit in the tooltip. */
export function Amount({ raw, decimals, symbol }: Props) {
  const unit = symbol ? ` ${symbol}` : "";
  return (
    <span className="nowrap" title={`${exactAmount(raw, decimals)}${unit}`}>
      {compactAmount(raw, decimals)}
      {unit}
    </span>
  );
}
