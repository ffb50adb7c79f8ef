/** Decimal digits after their number, in two digits: text in the order of the numbers. */
export function amountRank(digits: string): string {
  return String(digits.length).padStart(2, "0") + digits;
}
