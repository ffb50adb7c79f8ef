const decimalNumber = /^(\d[\d_]*)(?:\.(\d+))?$/;

/** "1234.5" with 2 decimals is 123450n. Throws `RangeError` in words for a person. */
export function parseScaledNumber(text: string, decimals: number): bigint {
  const match = decimalNumber.exec(text);
  const whole = match?.[1]?.replaceAll("_", "");
  if (match === null || whole === undefined) {
    const hint = text.includes(",") ? "; write it without commas, with a point before decimals" : "";
    throw new RangeError(`${JSON.stringify(text)} is not a plain decimal number${hint}`);
  }
  const fraction = match[2] ?? "";
  if (fraction.length > decimals) {
    throw new RangeError(`${text} has ${fraction.length} decimals, at most ${decimals} are possible`);
  }
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}

/** 123450n with 2 decimals is "1234.5". */
export function writeScaledNumber(value: bigint, decimals: number): string {
  const sign = value < 0n ? "-" : "";
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return sign + whole + (fraction === "" ? "" : `.${fraction}`);
}

/** As `writeScaledNumber`, with commas between thousands, for reading only. */
export function formatScaledNumber(value: bigint, decimals: number): string {
  const [whole = "", fraction] = writeScaledNumber(value, decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
