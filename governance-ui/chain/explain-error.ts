import { BaseError, ContractFunctionRevertedError, UserRejectedRequestError } from "viem";
import type { Explanation } from "./explanation.ts";
import { revertSentences } from "./revert-sentence.ts";

function ofRevert(revert: ContractFunctionRevertedError): Explanation {
  const name = revert.data?.errorName;
  if (name === undefined) {
    return {
      message: revert.reason ?? `The contract refused without a known reason (${revert.signature ?? "no data"}).`,
      hint: "Nothing was sent. Reload to see the present state, then try again.",
    };
  }
  const args = revert.data?.args ?? [];
  const sentence = revertSentences[name]?.(args);
  if (sentence !== undefined) return sentence;
  return {
    message: `The contract refused: ${name}(${args.map(String).join(", ")}).`,
    hint: "Nothing was sent.",
  };
}

/** Any failure of a read, a simulation or a wallet, in words that say what to do. */
export function explainError(error: unknown): Explanation {
  if (!(error instanceof BaseError)) {
    return { message: error instanceof Error ? error.message : String(error), hint: "" };
  }
  const rejected = error.walk((cause) => cause instanceof UserRejectedRequestError);
  if (rejected) return { message: "You rejected the request in your wallet.", hint: "Nothing was sent." };
  const revert = error.walk((cause) => cause instanceof ContractFunctionRevertedError);
  if (revert instanceof ContractFunctionRevertedError) return ofRevert(revert);
  const inner = error.walk((cause) => !(cause instanceof BaseError));
  const detail = inner instanceof Error ? inner.message : error.details;
  if (/insufficient funds/i.test(`${detail} ${error.shortMessage}`)) {
    return { message: "This account has too little ETH to pay for the transaction.", hint: "Add ETH, then try again." };
  }
  return { message: error.shortMessage, hint: detail && detail !== error.shortMessage ? detail : "" };
}
