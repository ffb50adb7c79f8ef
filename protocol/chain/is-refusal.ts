import {
  AbiDecodingDataSizeTooSmallError,
  AbiDecodingZeroDataError,
  BaseError,
  ContractFunctionRevertedError,
  ContractFunctionZeroDataError,
  HttpRequestError,
  RawContractError,
} from "viem";

/** Requests per time, whatever is asked: no smaller request helps. */
const TOO_OFTEN = /rate|too many requests|per second|throughput|capacity|compute units/i;
const TOO_OFTEN_CODE = 429;
const LIMIT_CODE = -32005;
const TOO_LARGE_STATUS = [400, 413];
/** viem's for an error without a code. */
const UNKNOWN_CODE = -1;

/** Whether a node answered that it does not do what was asked for, so that less of it may do; not that it failed to answer. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof BaseError)) return false;
  return error.walk((cause) => isTooLarge(cause) || isContractAnswer(cause) || isRpcAnswer(cause)) !== null;
}

function isTooLarge(cause: unknown): boolean {
  if (cause instanceof HttpRequestError) return TOO_LARGE_STATUS.includes(cause.status ?? 0);
  return cause instanceof Error && cause.name === "ResponseBodyTooLargeError";
}

/** Of the code that was run: it reverted, or ran out of gas. */
function isContractAnswer(cause: unknown): boolean {
  return [
    AbiDecodingDataSizeTooSmallError,
    AbiDecodingZeroDataError,
    ContractFunctionRevertedError,
    ContractFunctionZeroDataError,
    RawContractError,
  ].some((kind) => cause instanceof kind);
}

function isRpcAnswer(cause: unknown): boolean {
  if (!(cause instanceof Error) || !("code" in cause) || typeof cause.code !== "number") return false;
  if (cause.code === UNKNOWN_CODE || cause.code === TOO_OFTEN_CODE) return false;
  return cause.code !== LIMIT_CODE || !TOO_OFTEN.test(cause.message);
}
