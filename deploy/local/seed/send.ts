import type { Address, Hex } from "viem";
import { localAccount } from "#deploy/local/accounts.ts";
import type { LocalClient } from "#deploy/local/local-client.ts";

/** Sends as one of the local accounts and fails unless the transaction succeeds. */
export async function send(client: LocalClient, account: number, to: Address, data: Hex): Promise<void> {
  const hash = await client.sendTransaction({ account: localAccount(account), to, data });
  const { status } = await client.waitForTransactionReceipt({ hash });
  if (status !== "success")
    throw new Error(`Seeding failed: transaction ${hash} of local account ${account} reverted.`);
}
