import { type AbiFunction, type Hex, slice, toFunctionSelector } from "viem";
import { parseFunction } from "./abi-leaves.ts";
import { functionSignatures } from "./function-signatures.ts";

/** Functions of contracts that are not compiled here, which a reader should see by name: those that move power. */
const foreign = [
  "transferOwnership(address newOwner)",
  "renounceOwnership()",
  "acceptOwnership()",
  "upgradeTo(address implementation)",
  "upgradeToAndCall(address implementation, bytes data)",
  "changeAdmin(address newAdmin)",
  "updateTimelock(address newTimelock)",
  "multicall(bytes[] data)",
  "execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures)",
  "setCapacityConstant(uint8 constantType, uint256 newValue)",
] as const;

const bySelector = new Map<Hex, AbiFunction>(
  [...foreign, ...functionSignatures].map((signature) => {
    const abi = parseFunction(signature);
    return [toFunctionSelector(abi), abi];
  }),
);

/** The function that a call's selector suggests. A contract may mean something else by it. */
export function knownFunction(data: Hex): AbiFunction | null {
  return data.length < 10 ? null : (bySelector.get(slice(data, 0, 4)) ?? null);
}
