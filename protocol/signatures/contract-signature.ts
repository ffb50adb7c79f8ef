import {
  type Client,
  decodeFunctionResult,
  encodeFunctionData,
  HttpRequestError,
  parseAbi,
  size,
  TimeoutError,
} from "viem";
import { call, getCode } from "viem/actions";
import type { Signed } from "./signed.ts";

const abi = parseAbi(["function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)"]);
const MAGIC = "0x1626ba7e";
/** Enough for a Safe of many owners, not for one that burns all it can. */
const CALL_GAS = 3_000_000n;

export interface Asking {
  /** The latest without it. */
  blockNumber?: bigint;
  /** Most that the contract may spend, where somebody else will ask it with no more. */
  gas?: bigint;
}

/** Whether a contract at the address accepts the signature (ERC-1271). Throws when no node answers. */
export async function acceptedByContract(
  client: Client,
  { address, hash, signature }: Signed,
  { blockNumber, gas = CALL_GAS }: Asking = {},
): Promise<boolean> {
  const at = blockNumber === undefined ? {} : { blockNumber };
  const code = await getCode(client, { address, ...at });
  if (code === undefined) return false;
  const data = encodeFunctionData({ abi, functionName: "isValidSignature", args: [hash, signature] });
  try {
    const answer = await call(client, { to: address, data, gas, ...at });
    if (answer.data === undefined || size(answer.data) !== 32) return false;
    return decodeFunctionResult({ abi, functionName: "isValidSignature", data: answer.data }) === MAGIC;
  } catch (error) {
    if (isSilence(error)) throw error;
    return false;
  }
}

/** A node that did not answer, in contrast to a call that failed. */
function isSilence(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof HttpRequestError || cause instanceof TimeoutError) return true;
    if ("fault" in cause) return cause.fault !== "refused";
  }
  return false;
}
