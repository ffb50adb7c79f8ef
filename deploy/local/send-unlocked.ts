import type { Address, Hex } from "viem";
import { localAccount } from "./accounts.ts";
import type { LocalClient } from "./local-client.ts";

const gas = 15_000_000n;

/** Sends as one of the accounts whose keys the chain holds; it fails unless the transaction succeeds. */
export async function sendUnlocked(
  client: LocalClient,
  account: number,
  call: { to: Address; data: Hex; value?: bigint },
) {
  // The chain signs: asking for gas, nonce and chain first would take longer than all the rest.
  await client.sendTransaction({ account: localAccount(account).address, chain: null, gas, ...call });
}
