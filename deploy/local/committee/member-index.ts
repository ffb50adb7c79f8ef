import type { Address } from "viem";
import { localAccount, localAccounts } from "#deploy/local/accounts.ts";

/** Which local account a member of the committee is. */
export function memberIndex(address: Address): number {
  const index = Array.from({ length: localAccounts }, (_, place) => place).find(
    (place) => localAccount(place).address === address,
  );
  if (index === undefined) throw new Error(`Seeding failed: ${address} is no local account.`);
  return index;
}
