import { createInterface } from "node:readline/promises";

/** Asks a person; anything but yes is no. */
export async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new Error("Nobody is here to confirm: this is not a terminal. Give --yes to send without asking.");
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(`${question} [y/N] `);
  lines.close();
  return /^y(es)?$/i.test(answer.trim());
}
