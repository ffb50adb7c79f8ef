const money = new Intl.NumberFormat("en", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 4 });

/** 12345.6 -> `$12,346`. */
export function dollars(value: number): string {
  return money.format(value);
}

/** `12,346`, and from a hundred thousand on `123.5K`. */
export function roundNumber(value: number): string {
  return Math.abs(value) < 100_000 ? whole.format(value) : compact.format(value);
}

/** 12500 -> `12.5K`, for the ends of axes. */
export function axisNumber(value: number): string {
  return compact.format(value);
}

/** A multiplier: `0.832`. */
export function factor(value: number): string {
  return value.toFixed(3);
}
