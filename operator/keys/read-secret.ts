import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

let piped: AsyncIterator<string> | null = null;

/** Reads a line that a terminal does not show; of what is piped in, the next line. Throws an error where there is none. */
export async function readSecret(question: string): Promise<string> {
  process.stderr.write(question);
  const line = process.stdin.isTTY ? await typedLine() : await pipedLine();
  process.stderr.write("\n");
  if (line !== null) return line.trim();
  throw new Error(
    `Nothing was given for "${question.trim()}": the input ended. Type it at a terminal, pipe it in as one line, or name a file ` +
      "that holds the password by ALTHING_KEYSTORE_PASSWORD_FILE.",
  );
}

async function typedLine(): Promise<string | null> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await Promise.race([
      lines.question(""),
      new Promise<null>((resolve) => lines.once("close", () => resolve(null))),
    ]);
  } finally {
    lines.close();
  }
}

/** One reader for all questions: what it has read ahead belongs to the next one. */
async function pipedLine(): Promise<string | null> {
  piped ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  // A pipe that whoever opened it leaves open must hold up nobody but this question; a file is none and knows neither.
  process.stdin.ref?.();
  const { done, value } = await piped.next();
  process.stdin.unref?.();
  return done ? null : value;
}
