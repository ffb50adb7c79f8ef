import { typedAddress } from "./typed-address.ts";

const wholeAddress = /^(?:[a-z0-9-]+:)?0x[0-9a-f]{40}$/i;

/** What a person searches for: a whole address as it is read elsewhere, or what is wrong with it; any other text as it is. */
export function searchTerm(text: string, chainId: number): { term: string } | { problem: string } {
  const term = text.trim();
  if (!wholeAddress.test(term)) return { term };
  const typed = typedAddress(term, chainId);
  return "address" in typed ? { term: typed.address } : typed;
}
