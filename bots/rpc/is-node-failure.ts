import { BaseError, RpcRequestError } from "viem";

/** Codes by which nodes say "not now": limits, internal trouble, and 429 inside a 200. */
const NOT_NOW = [-32005, -32007, 429];
const INTERNAL = -32603;

/**
 * Tells a node that failed to answer, so that another should be asked, from one whose answer is that a request fails.
 * A refusal of the request itself (a revert, a nonce too low) is the same everywhere.
 */
export function isNodeFailure(error: unknown): boolean {
  if (!(error instanceof BaseError)) return true;
  if (has(error, "ResponseBodyTooLargeError")) return false;
  const answer = error.walk((cause) => cause instanceof RpcRequestError);
  if (!(answer instanceof RpcRequestError)) return true;
  if (NOT_NOW.includes(answer.code)) return true;
  if (answer.code === INTERNAL) return answer.data === undefined && !SAYS_WHY.test(answer.details);
  return /header not found|unknown block|missing trie node|block not found/i.test(answer.details);
}

/** Some nodes report reverts and refused transactions as internal errors. */
const SAYS_WHY = /revert|gas|nonce|underpriced|insufficient|known|opcode|funds/i;

function has(error: BaseError, name: string): boolean {
  return error.walk((cause) => cause instanceof Error && cause.name === name) !== null;
}
