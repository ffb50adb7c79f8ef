import type { Hex } from "viem";
import { bytes32Text } from "#protocol/input/bytes32-text.ts";

/** What a provider is known by: its number and, where its organisation is named by a text, that; a stranger's own words. */
export function providerName(provider: number, organisation: Hex): string {
  const name = bytes32Text(organisation);
  return name === null ? `Provider ${provider}` : `${name} (provider ${provider})`;
}
