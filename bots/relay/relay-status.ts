import { formatEther } from "viem";
import type { EngineContext } from "#bots/engine/context.ts";
import { spentWei } from "#bots/engine/spent.ts";
import type { RelayStatusTable } from "#store/schema/signed.ts";

export const RELAY_DUTY = "relay-ballots";

/** What the relay may still spend, and why it must not if it must not. */
export async function relayStatus(
  context: EngineContext,
  budgetWei: bigint,
  waitSeconds: number,
): Promise<Omit<RelayStatusTable, "chain_id" | "at">> {
  const { client, signer, limits } = context;
  const balanceWei = await client.getBalance({ address: signer.address });
  const spent = await spentWei(context, RELAY_DUTY);
  return {
    account: signer.address.toLowerCase(),
    balance_wei: balanceWei.toString(),
    budget_wei: budgetWei.toString(),
    spent_wei: spent.toString(),
    wait_seconds: waitSeconds,
    trouble: troubleOf(),
  };

  function troubleOf(): string | null {
    if (balanceWei <= limits.leastBalanceWei) {
      return `the relay's account ${signer.address} holds ${formatEther(balanceWei)} ETH: send it ETH`;
    }
    if (spent < budgetWei) return null;
    return `the relay has spent its budget of ${formatEther(budgetWei)} ETH a day (${formatEther(spent)})`;
  }
}
