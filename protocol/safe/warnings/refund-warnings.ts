import { isAddressEqual, zeroAddress } from "viem";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { caution, danger, type Warning } from "./warning.ts";

/** A refund of gas moves funds that no call shows. */
export function refundWarnings({ gasPrice, baseGas, gasToken, refundReceiver }: SafeTransaction): Warning[] {
  const token = !isAddressEqual(gasToken, zeroAddress);
  const receiver = !isAddressEqual(refundReceiver, zeroAddress);
  const unit = token ? `units of the token ${gasToken}` : "wei";
  return [
    ...(token && receiver
      ? [
          danger(
            `Gas token ${gasToken} with refund receiver ${refundReceiver}: a refund can carry the Safe's tokens away`,
          ),
        ]
      : []),
    ...(token && !receiver ? [caution(`The gas is refunded in the token ${gasToken}`)] : []),
    ...(receiver && !token ? [caution(`The gas is refunded to ${refundReceiver}`)] : []),
    ...(gasPrice > 0n
      ? [
          danger(
            `The gas price is not zero: the Safe pays ${gasPrice} ${unit} for each gas used and for baseGas ${baseGas}`,
          ),
        ]
      : []),
  ];
}
