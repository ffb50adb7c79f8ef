import { appendFile, readFile } from "node:fs/promises";
import { isHash, isHex } from "viem";
import { z } from "zod";

const sentSchema = z.object({
  nonce: z.number().int().nonnegative(),
  hash: z.string().refine(isHash),
  raw: z.string().refine((value) => isHex(value)),
});

/** A signed transaction, written down before it is broadcast. */
export type SentTransaction = z.infer<typeof sentSchema>;

/** One line a transaction, so that a run which was killed leaves every earlier line whole. */
export function sentTransactions(path: string) {
  return {
    async record(transaction: SentTransaction): Promise<void> {
      await appendFile(path, `${JSON.stringify(transaction)}\n`);
    },
    async withNonce(nonce: number): Promise<SentTransaction | undefined> {
      const text = await readFile(path, "utf8").catch(() => "");
      const lines = text.split("\n").filter((line) => line.endsWith("}"));
      return lines.map((line) => sentSchema.parse(JSON.parse(line))).findLast((sent) => sent.nonce === nonce);
    },
  };
}
