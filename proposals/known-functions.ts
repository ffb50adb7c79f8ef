import { type AbiFunction, type Hex, slice, toFunctionSelector } from "viem";
import { parseFunction } from "#proposals/abi-leaves.ts";

/** Calls that no action covers but that a reader should see by name, above all those that move power. */
const signatures = [
  "grantRole(bytes32 role, address account)",
  "revokeRole(bytes32 role, address account)",
  "renounceRole(bytes32 role, address account)",
  "transferOwnership(address newOwner)",
  "renounceOwnership()",
  "acceptOwnership()",
  "upgradeTo(address implementation)",
  "upgradeToAndCall(address implementation, bytes data)",
  "changeAdmin(address newAdmin)",
  "relay(address target, uint256 value, bytes data)",
  "updateTimelock(address newTimelock)",
  "multicall(bytes[] data)",
  "execute(address target, uint256 value, bytes payload, bytes32 predecessor, bytes32 salt)",
  "executeBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt)",
  "schedule(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt, uint256 delay)",
  "scheduleBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt, uint256 delay)",
  "execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures)",
  "transfer(address to, uint256 amount)",
  "approve(address spender, uint256 amount)",
  "transferFrom(address from, address to, uint256 amount)",
  "delegate(address delegatee)",
] as const;

const bySelector = new Map<Hex, AbiFunction>(
  signatures.map((signature) => {
    const abi = parseFunction(signature);
    return [toFunctionSelector(abi), abi];
  }),
);

/** The function that a call's selector suggests. A contract may mean something else by it. */
export function knownFunction(data: Hex): AbiFunction | null {
  return data.length < 10 ? null : (bySelector.get(slice(data, 0, 4)) ?? null);
}
