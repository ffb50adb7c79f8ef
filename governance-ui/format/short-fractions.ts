/** Text to read with long fractions cut: `100,265.1711… FLT`. Every digit belongs beside it or in its tooltip. */
export function withShortFractions(text: string): string {
  return text.replaceAll(/(\d\.\d{4})\d{3,}/g, "$1…");
}
