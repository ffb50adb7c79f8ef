import { type Address, formatEther, formatGwei, type Hex, isAddressEqual, slice } from "viem";
import { BotError } from "./bot-error.ts";
import type { DueCall } from "./duty.ts";

export interface AllowedCall {
  target: Address;
  selector: Hex;
  /** Below the cap of all calls, where accounts that anybody chose are called in turn. */
  mostGas?: bigint;
}

export interface Limits {
  maxFeeWei: bigint;
  /** Replaces `maxFeeWei` when the deadline is nearer than `deadlineNearSeconds`. */
  urgentMaxFeeWei: bigint;
  deadlineNearSeconds: number;
  spendPerDayWei: bigint;
  leastBalanceWei: bigint;
  /** No call is estimated, simulated or sent with more gas than this. */
  gasCap: bigint;
  /** Items tried in one tick. */
  itemsPerTick: number;
  allowed: readonly AllowedCall[];
}

/** The engine signs nothing but what it was made for, whatever a duty asks for. */
export function requireAllowed(call: DueCall, allowed: readonly AllowedCall[]): void {
  const selector = selectorOf(call);
  if (findAllowed(call, allowed) === undefined) {
    throw new BotError("give-up", `the call ${selector} on ${call.target} is not on the allow-list of this bot`);
  }
  if (call.valueWei !== 0n) {
    throw new BotError(
      "give-up",
      `the call ${selector} on ${call.target} sends ${formatEther(call.valueWei)} ETH; bots send none`,
    );
  }
}

/** Most gas that a call may take. */
export function gasCapOf(call: DueCall, { gasCap, allowed }: Pick<Limits, "gasCap" | "allowed">): bigint {
  const mostGas = findAllowed(call, allowed)?.mostGas ?? gasCap;
  return mostGas < gasCap ? mostGas : gasCap;
}

const selectorOf = ({ data }: DueCall): Hex => (data.length >= 10 ? slice(data, 0, 4) : data);

const findAllowed = (call: DueCall, allowed: readonly AllowedCall[]) =>
  allowed.find((entry) => isAddressEqual(entry.target, call.target) && entry.selector === selectorOf(call));

export function feeCapWei(limits: Limits, deadline: number | null, chainSeconds: number): bigint {
  const urgent = deadline !== null && deadline - chainSeconds <= limits.deadlineNearSeconds;
  return urgent ? limits.urgentMaxFeeWei : limits.maxFeeWei;
}

/** What is said of an account that cannot send, whether or not anything is due. */
export function tooPoor(
  { leastBalanceWei }: Pick<Limits, "leastBalanceWei">,
  balanceWei: bigint,
  sender: Address,
): string {
  const [holds, keeps] = [formatEther(balanceWei), formatEther(leastBalanceWei)];
  return `the bot account ${sender} holds ${holds} ETH and must keep ${keeps}: send it ETH`;
}

/** `spentWei` is what was spent in the last day and what transactions under way may still cost. */
export function requireBudget(
  limits: Limits,
  balanceWei: bigint,
  spentWei: bigint,
  costWei: bigint,
  sender: Address,
): void {
  if (balanceWei - costWei < limits.leastBalanceWei) throw new BotError("alarm", tooPoor(limits, balanceWei, sender));
  if (spentWei + costWei > limits.spendPerDayWei) {
    throw new BotError(
      "alarm",
      `the spend limit of ${formatEther(limits.spendPerDayWei)} ETH a day would be exceeded (${formatEther(spentWei)} spent or under way): raise it or wait`,
    );
  }
}

export function feeTooHigh(baseFeeWei: bigint, capWei: bigint): BotError {
  return new BotError(
    "alarm",
    `the base fee of ${formatGwei(baseFeeWei)} gwei is over the cap of ${formatGwei(capWei)} gwei: waiting`,
  );
}
