import { type Abi, BaseError, decodeErrorResult, type Hex, isHex, RpcRequestError, size, slice } from "viem";
import { messageOf } from "./bot-error.ts";

/** Why a call fails, with what of its data is worth keeping. */
export interface Revert {
  /** The error's name when an ABI knows it. */
  name: string | null;
  args: readonly unknown[];
  text: string;
}

/** A return-data bomb answers with megabytes; nothing beyond this is decoded or kept. */
const LONGEST_DATA_BYTES = 4096;
const LONGEST_TEXT = 300;

/** The revert that a node reported for a call, or null when the failure says nothing about the call. */
export function revertOf(error: unknown, abi: Abi): Revert | null {
  if (!(error instanceof BaseError)) return null;
  const tooLarge = error.walk((cause) => cause instanceof Error && cause.name === "ResponseBodyTooLargeError");
  if (tooLarge !== null) return { name: null, args: [], text: "the call returns more data than is accepted" };
  const answer = error.walk((cause) => cause instanceof RpcRequestError);
  if (!(answer instanceof RpcRequestError)) return null;
  const data = dataOf(answer.data);
  if (data === null && answer.code !== 3 && !SAYS_THE_CALL_FAILS.test(answer.details)) return null;
  return describe(data, answer.details, abi);
}

const SAYS_THE_CALL_FAILS =
  /revert|out of gas|gas required exceeds|intrinsic gas|exceeds (?:the )?(?:block )?gas limit|invalid opcode|opcode .* not|stack (?:under|over)flow|invalid jump|memory/i;

function dataOf(data: unknown): Hex | null {
  if (isHex(data)) return data;
  if (typeof data === "object" && data !== null && "data" in data) return dataOf(data.data);
  return null;
}

function describe(data: Hex | null, message: string, abi: Abi): Revert {
  const line = messageOf(message.slice(0, LONGEST_TEXT));
  if (data === null || data === "0x") return { name: null, args: [], text: line };
  const bytes = size(data);
  if (bytes > LONGEST_DATA_BYTES) {
    return {
      name: null,
      args: [],
      text: `reverted with ${bytes} bytes, starting ${slice(data, 0, 4)}`,
    };
  }
  try {
    const decoded = decodeErrorResult({ abi: abi, data });
    const args: readonly unknown[] = decoded.args ?? [];
    return {
      name: decoded.errorName,
      args,
      text: `${decoded.errorName}(${args.map(String).join(", ")})`.slice(0, LONGEST_TEXT),
    };
  } catch {
    return {
      name: null,
      args: [],
      text: `reverted with unknown error ${data.slice(0, 138)}`,
    };
  }
}
