import type { Hex } from "viem";
import { organisationName } from "#protocol/committee/organisation-name.ts";

export const NO_ORGANISATION: Hex = `0x${"00".repeat(32)}`;

export function organisationView(id: string): { id: string; name: string | null } | null {
  return id === NO_ORGANISATION ? null : { id, name: organisationName(id as Hex) };
}
