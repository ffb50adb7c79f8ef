/** A part of the whole network's emission; the whole while nothing is entered. */
export type Share = { own: bigint; all: bigint; problem: string | null };

const WHOLE: Share = { own: 1n, all: 1n, problem: null };
const isCount = (text: string) => /^\d{1,15}$/.test(text);

export function shareOf(own: string, all: string): Share {
  if (own === "" && all === "") return WHOLE;
  const wrong = (problem: string): Share => ({ ...WHOLE, problem });
  if (own !== "" && !isCount(own)) return wrong("Give the provider's units as a whole number.");
  if (all !== "" && !isCount(all)) return wrong("Give the network's units as a whole number.");
  if (own === "") return wrong("Give the provider's units too.");
  if (all === "" || BigInt(all) === 0n) return wrong("Give the units of the whole network too.");
  if (BigInt(own) > BigInt(all)) return wrong("A provider has no more units than the network.");
  return { own: BigInt(own), all: BigInt(all), problem: null };
}
