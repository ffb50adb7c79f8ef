import { type Address, type Hex, isAddressEqual, zeroAddress } from "viem";
import type { SafeAccount } from "#protocol/safe/safe-account.ts";
import { type FunctionCall, functionCall } from "./function-call.ts";
import { type BatchItem, splitBatch } from "./split-batch.ts";
import type { TrustedContract } from "./trusted-contract.ts";
import { trustedContract } from "./trusted-contracts.ts";

/** A call as far as it can be read without a chain, with the calls inside it when it is a batch. */
export type DecodedCall = {
  to: Address;
  value: bigint;
  data: Hex;
  operation: number;
  /** The trusted contract at `to`. */
  contract: TrustedContract | null;
  /** Whether the call comes back to the Safe, with the Safe as its sender. */
  toItself: boolean;
  function: FunctionCall | null;
  calls: readonly DecodedCall[];
  /** Why the inside of a batch is not shown, or not shown whole. */
  batchProblem: string | null;
};

const deepestBatch = 8;

export function decodeCall(account: SafeAccount, item: BatchItem, depth = 0): DecodedCall {
  const { to, value, data, operation } = item;
  const known = functionCall(data);
  const contract = trustedContract(to, account.chainId);
  const call = { to, value, data, operation, contract, toItself: isAddressEqual(to, account.address), function: known };
  const batch = known?.effect === "batch" ? known.args[0]?.value : undefined;
  if (batch === undefined) return { ...call, calls: [], batchProblem: null };
  if (depth === deepestBatch) return { ...call, calls: [], batchProblem: "it is nested too deep to be shown" };
  try {
    const inside = splitBatch(`0x${batch.slice(2)}`);
    return { ...call, calls: inside.map((one) => insideBatch(account, contract, one, depth)), batchProblem: null };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ...call, calls: [], batchProblem: error.message };
  }
}

/** Since 1.5.0 a MultiSend takes the zero address for the Safe itself; one that is not known may do so too. */
function insideBatch(
  account: SafeAccount,
  contract: TrustedContract | null,
  item: BatchItem,
  depth: number,
): DecodedCall {
  const zeroIsItself = contract === null || contract.version === "1.5.0";
  const call = decodeCall(account, item, depth + 1);
  return zeroIsItself && isAddressEqual(item.to, zeroAddress) ? { ...call, toItself: true } : call;
}
