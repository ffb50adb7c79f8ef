import { type Abi, concat, encodeFunctionData, encodePacked, type Hex, parseAbi, size, zeroAddress } from "viem";
import type { BatchItem } from "#protocol/safe/calls/split-batch.ts";

/** Calldata by viem, from a signature such as "setGuard(address guard)". */
export function calldata(signature: string, ...args: readonly unknown[]): Hex {
  const abi: Abi = parseAbi([`function ${signature}`] as readonly string[]);
  return encodeFunctionData({ abi, args });
}

export function packed(items: readonly BatchItem[]): Hex {
  return concat(
    items.map(({ operation, to, value, data }) =>
      encodePacked(
        ["uint8", "address", "uint256", "uint256", "bytes"],
        [operation, to, value, BigInt(size(data)), data],
      ),
    ),
  );
}

export function batch(...items: readonly Partial<BatchItem>[]): Hex {
  const whole = items.map((item): BatchItem => ({ operation: 0, to: zeroAddress, value: 0n, data: "0x", ...item }));
  return calldata("multiSend(bytes transactions)", packed(whole));
}
