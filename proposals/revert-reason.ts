import { type Abi, BaseError, decodeErrorResult, isHex, parseAbi } from "viem";
import { althingGovernorAbi } from "#proposals/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#proposals/abi/AlthingToken.ts";
import { emissionControllerAbi } from "#proposals/abi/EmissionController.ts";
import { emissionReserveAbi } from "#proposals/abi/EmissionReserve.ts";
import { revenueReportsAbi } from "#proposals/abi/RevenueReports.ts";
import { rewardHolderAbi } from "#proposals/abi/RewardHolder.ts";
import { timelockControllerAbi } from "#proposals/abi/TimelockController.ts";
import { abiText } from "#proposals/abi-value.ts";
import { oneLine } from "#proposals/one-line.ts";

const contracts: Abi[] = [
  althingGovernorAbi,
  althingTokenAbi,
  timelockControllerAbi,
  emissionControllerAbi,
  emissionReserveAbi,
  revenueReportsAbi,
  rewardHolderAbi,
];

const abi: Abi = [
  ...contracts.flat().filter((item) => item.type === "error"),
  ...parseAbi([
    "error Error(string message)",
    "error Panic(uint256 code)",
    "error OwnableUnauthorizedAccount(address account)",
  ]),
];

/** Why a call failed: the contract's error with its values where it is known, otherwise what the node said. */
export function revertReason(error: unknown): string {
  const data = revertData(error);
  if (data === null) return error instanceof BaseError ? oneLine(new Error(error.shortMessage)) : oneLine(error);
  if (data === "0x") return "reverted without a reason";
  try {
    const { abiItem, args = [] } = decodeErrorResult({ abi, data });
    if (abiItem.type !== "error") return `reverted with ${data.slice(0, 10)}`;
    const values = abiItem.inputs.map((input, index) => `${input.name ?? input.type} ${abiText(input, args[index])}`);
    return values.length === 0 ? abiItem.name : `${abiItem.name} (${values.join(", ")})`;
  } catch {
    return `reverted with ${data.slice(0, 10)}, an error that is not known here`;
  }
}

function revertData(error: unknown): `0x${string}` | null {
  if (!(error instanceof BaseError)) return null;
  let found: `0x${string}` | null = null;
  error.walk((cause) => {
    const data = typeof cause === "object" && cause !== null && "data" in cause ? cause.data : null;
    const nested = typeof data === "object" && data !== null && "data" in data ? data.data : data;
    if (isHex(nested)) found = nested;
    return false;
  });
  return found;
}
