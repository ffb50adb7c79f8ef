import { type AbiFunction, type Hex, slice, toFunctionSelector } from "viem";
import { parseFunction } from "./abi-leaves.ts";

/** Calls that a reader should see by name: those that move power, and those that a profile gives a class. */
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
  "setVotingDelay(uint48 newSeconds)",
  "setVotingPeriod(uint32 newSeconds)",
  "setProposalThreshold(uint256 newTokens)",
  "setCapacityConstant(uint8 constantType, uint256 newValue)",
  "setParameter(uint8 parameter, uint256 value)",
  "setBudget(uint256 newTokens)",
  "setReporters(address[] newReporters, uint8 newQuorum)",
  "returnSurplus(uint256 amountTokens)",
  "lift()",
  "recall(uint16 term, address[] accounts)",
  "recallMany(uint16 term, address[] accounts)",
  "open()",
  "restore(uint256 number, address candidate)",
  "setElections(address newElections)",
  "setPower((address target, uint8 access) power)",
  "setModule(address module, uint32 lengthSeconds, bool told)",
  "lift(address module)",
  "setGuard(address guard)",
  "enableModule(address module)",
  "disableModule(address module)",
  "returnTokens(uint256 amountTokens)",
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
