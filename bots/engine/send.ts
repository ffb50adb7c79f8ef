import { BaseError, type Hex, RpcRequestError } from "viem";
import { BotError, messageOf } from "./bot-error.ts";
import { type EngineContext, nowSeconds } from "./context.ts";
import { type Attempt, advance, type BotTransaction } from "./transactions.ts";

export type SendAnswer = "accepted" | "nonce-used" | "underpriced" | "no-funds" | "unclear";

/**
 * Sends stored bytes; doing so twice is harmless. What a node answers never settles the fate of a transaction:
 * only a receipt does.
 */
export async function sendAttempt(
  context: EngineContext,
  transaction: BotTransaction,
  attempt: Attempt,
): Promise<SendAnswer> {
  const { answer, error } = await submit(context, attempt.raw as Hex);
  await context.onStep("sent", transaction.key ?? attempt.hash);
  await context.store
    .updateTable("bot_attempts")
    .set({
      error,
      ...(answer === "accepted" ? { sent_at: nowSeconds(context) } : {}),
    })
    .where("hash", "=", attempt.hash)
    .execute();
  if (answer === "accepted" && transaction.state === "signed") {
    await advance(context.store, context, transaction, { state: "broadcast" });
    await context.onStep("broadcast", transaction.key ?? attempt.hash);
  }
  if (answer === "no-funds")
    throw new BotError("alarm", `the bot account ${context.signer.address} cannot pay for gas: send it ETH`);
  return answer;
}

async function submit(context: EngineContext, raw: Hex): Promise<{ answer: SendAnswer; error: string | null }> {
  try {
    await context.client.sendRawTransaction({ serializedTransaction: raw });
    return { answer: "accepted", error: null };
  } catch (error) {
    const answer = readRefusal(error);
    return { answer, error: answer === "accepted" ? null : messageOf(error) };
  }
}

const REFUSALS: [SendAnswer, RegExp][] = [
  ["accepted", /already known|already imported|known transaction|already in (?:the )?(?:mem)?pool/i],
  ["nonce-used", /nonce too low|nonce has already been used|old nonce|expected nonce to be \d+ but got/i],
  ["underpriced", /underpriced|fee too low|max fee per gas less than|max ?fee ?per ?gas.* too low|gas price below/i],
  ["no-funds", /insufficient funds|doesn't have enough funds|not have enough funds/i],
];

/** Nodes word the same refusal differently; one that is not known leaves the question open. */
export function readRefusal(error: unknown): SendAnswer {
  const answer = error instanceof BaseError ? error.walk((cause) => cause instanceof RpcRequestError) : null;
  const text = answer instanceof RpcRequestError ? `${answer.details} ${answer.message}` : messageOf(error);
  return REFUSALS.find(([, pattern]) => pattern.test(text.slice(0, 4000)))?.[0] ?? "unclear";
}
