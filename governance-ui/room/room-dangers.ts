import { formatEther } from "viem";
import { decodeCall } from "#protocol/safe/calls/decode-call.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { parseSafeVersion } from "#protocol/safe/safe-version.ts";
import { callWarnings } from "#protocol/safe/warnings/call-warnings.ts";
import { refundWarnings } from "#protocol/safe/warnings/refund-warnings.ts";
import { danger, type Warning } from "#protocol/safe/warnings/warning.ts";
import { isRejection } from "./queue.ts";
import type { SigningSafe } from "./safe-typed-data.ts";

type Question = {
  safe: SigningSafe;
  version: string;
  transaction: SafeTransaction;
  /** Whether the room can say in words what the call does. */
  understood: boolean;
};

/** What may harm the Safe, most of all first: every danger wants to be typed out before it is signed. */
export function roomDangers({ safe, version, transaction, understood }: Question): Warning[] {
  const account = { address: safe.address, chainId: BigInt(safe.chainId), version: parseSafeVersion(version) };
  const call = decodeCall(account, transaction);
  const { value, operation, gasToken, refundReceiver, gasPrice } = transaction;
  const unknown = !understood && call.function === null && transaction.data !== "0x";
  const refunds = gasPrice > 0n || BigInt(gasToken) > 0n || BigInt(refundReceiver) > 0n;
  const all: Warning[] = [
    ...(operation === 0 ? [] : [danger("A delegatecall: foreign code runs as the Safe and can take everything.")]),
    ...(value > 0n ? [danger(`It sends ${formatEther(value)} of the chain's coin (${value} wei).`)] : []),
    ...(refunds ? [danger("The Safe refunds gas: what it pays, in which token and to whom, shows in no call.")] : []),
    ...(unknown ? [danger("The function is not known: nobody can say here what it does.")] : []),
    ...(isRejection(safe.address, transaction) ? [] : callWarnings(call)),
    ...refundWarnings(transaction),
  ];
  const order = { danger: 0, caution: 1 };
  return all.toSorted((a, b) => order[a.level] - order[b.level]);
}

export function isDangerous(warnings: readonly Warning[]): boolean {
  return warnings.some(({ level }) => level === "danger");
}
