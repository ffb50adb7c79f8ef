import type { Hex } from "viem";
import { bytes32Text } from "#protocol/input/bytes32-text.ts";

/** The name behind an organisation's id, the reverse of `organisationId`; null for none, and for an id that is no name. */
export function organisationName(id: Hex): string | null {
  return bytes32Text(id);
}
