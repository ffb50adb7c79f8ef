import { type Address, zeroAddress } from "viem";
import { lowerCase } from "./log-handler.ts";

/** Whom a contract names; null where the zero address says nobody. */
export function accountOrNull(account: Address): Address | null {
  return account === zeroAddress ? null : lowerCase(account);
}
