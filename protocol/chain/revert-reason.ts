import { type Abi, type AbiParameter, BaseError, decodeErrorResult, isHex, parseAbi } from "viem";
import { bytes32Text } from "#protocol/input/bytes32-text.ts";
import { oneLine } from "#protocol/input/one-line.ts";
import { abiText } from "./abi-value.ts";
import { contractErrors } from "./contract-abis.ts";

const abi: Abi = [
  ...contractErrors,
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
    const values = abiItem.inputs.map((input, index) => `${input.name ?? input.type} ${valueText(input, args[index])}`);
    return values.length === 0 ? abiItem.name : `${abiItem.name} (${values.join(", ")})`;
  } catch {
    return `reverted with ${data.slice(0, 10)}, an error that is not known here`;
  }
}

/** Errors name what they are about in a word of bytes. */
function valueText(parameter: AbiParameter, value: unknown): string {
  const text = abiText(parameter, value);
  return (parameter.type === "bytes32" && isHex(text) ? bytes32Text(text) : null) ?? text;
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
