import { BaseError, type Client, ContractFunctionRevertedError, type Hex, isHex } from "viem";
import { call, getBlock } from "viem/actions";
import { explainError } from "#governance-ui/chain/explain-error.ts";
import type { Explanation } from "#governance-ui/chain/explanation.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { powerErrors } from "./power-errors.ts";
import type { SigningSafe } from "./safe-typed-data.ts";

/** What the call would do at a block, were the Safe to make it then. */
export type Trial = {
  block: bigint;
  at: number;
  result: { ok: true; answer: Hex } | { ok: false; problem: Explanation };
};

/** Tries the call from the Safe without sending it. A delegatecall cannot be tried like this: null. */
export async function tryCall(client: Client, safe: SigningSafe, transaction: SafeTransaction): Promise<Trial | null> {
  if (transaction.operation !== 0) return null;
  const { number, timestamp } = await getBlock(client);
  if (number === null) throw new Error("The node gave no block.");
  const at = { block: number, at: Number(timestamp) };
  const { to, value, data } = transaction;
  try {
    const { data: answer = "0x" } = await call(client, {
      account: safe.address,
      to,
      value,
      data,
      blockNumber: number,
    });
    return { ...at, result: { ok: true, answer } };
  } catch (error) {
    const revert = revertData(error);
    if (revert === null && !/revert/i.test(String(error))) throw error;
    return { ...at, result: { ok: false, problem: revertWords(revert, error) } };
  }
}

/** Why a call reverted, in words. */
function revertWords(data: Hex | null, error: unknown): Explanation {
  if (data === null) return explainError(error);
  const known = new ContractFunctionRevertedError({ abi: powerErrors, data, functionName: "call" });
  return { ...explainError(known), hint: "" };
}

/** The bytes that a call reverted with: nodes put them at different depths. */
export function revertData(error: unknown): Hex | null {
  if (!(error instanceof BaseError)) return null;
  let found: Hex | null = null;
  error.walk((cause) => {
    const data: unknown = typeof cause === "object" && cause !== null && "data" in cause ? cause.data : undefined;
    const inner: unknown = typeof data === "object" && data !== null && "data" in data ? data.data : data;
    if (isHex(inner)) found = inner;
    return found !== null;
  });
  return found;
}
