import { formatEther, parseEther } from "viem";
import type { Remaining, RemainingQuestion } from "./remaining.ts";

/** Below this the bots alarm, unless told otherwise by `--least-balance-eth`. */
const LEAST_WEI = parseEther("0.01");

/** Whether the bots can pay for what is due, and for a day of signed ballots. */
export async function botsRemaining({ client, bots, relayPerDayWei }: RemainingQuestion): Promise<Remaining> {
  const about = { name: "bots and relay", stage: "at once" } as const;
  if (bots === null) {
    return { ...about, isOpen: true, words: "Nobody said which account is theirs: give it with --bots ADDRESS." };
  }
  const balance = await client.getBalance({ address: bots });
  const least = LEAST_WEI + relayPerDayWei;
  const relay = relayPerDayWei === 0n ? "" : `, ${formatEther(relayPerDayWei)} of it for a day of signed ballots`;
  const found = `${bots} has ${formatEther(balance)} and needs ${formatEther(least)}${relay}`;
  const isOpen = balance < least;
  return { ...about, isOpen, words: isOpen ? `${found}: send it the network's coin.` : `${found}.` };
}
