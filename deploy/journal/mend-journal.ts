import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type EIP1193Provider, trackTransaction } from "@nomicfoundation/ignition-core";
import { z } from "zod";
import type { sentTransactions } from "./sent-transactions.ts";

const messageSchema = z.object({ type: z.string(), nonce: z.number().optional() });

/**
 * Makes the journal of a killed run one that Ignition can go on with. Ignition writes "about to send", sends, and
 * writes "sent"; killed between the two, it cannot tell whether a transaction exists. We can: every transaction is
 * written down before it is broadcast. Killed right after it began a step, it stumbles over its own empty entry.
 */
export async function mendJournal(
  directory: string,
  provider: EIP1193Provider,
  sent: ReturnType<typeof sentTransactions>,
): Promise<void> {
  const path = join(directory, "journal.jsonl");
  const text = await readFile(path, "utf8").catch(() => "");
  const lines = text.split("\n").filter((line) => line !== "");
  const last = lines.at(-1);
  if (last === undefined) return;
  const { type, nonce } = messageSchema.parse(JSON.parse(last));
  const aboutToSend = type === "TRANSACTION_PREPARE_SEND" && nonce !== undefined;
  if (!aboutToSend && !type.endsWith("_EXECUTION_STATE_INITIALIZE")) return;

  const transaction = aboutToSend ? await sent.withNonce(nonce) : undefined;
  if (transaction === undefined) {
    const earlier = lines.slice(0, -1).map((line) => `\n${line}`);
    await writeFile(path, earlier.join(""));
    return;
  }
  const known = await provider.request({ method: "eth_getTransactionByHash", params: [transaction.hash] });
  if (known === null) await provider.request({ method: "eth_sendRawTransaction", params: [transaction.raw] });
  await trackTransaction(directory, transaction.hash, provider);
}
