import { BotError, messageOf } from "#bots/engine/bot-error.ts";
import { parseFigureAnswer } from "./figure-answer.ts";
import { type FigureQuestion, revenueQuestion } from "./figure-question.ts";
import type { FigureSource } from "./figure-source.ts";

const LARGEST_BYTES = 64 * 1024;
const NOT_FOUND = 404;

/** A service that answers for one epoch or round; 404 says that there is no figure yet. Redirects are not followed. */
export function urlSource(
  template: string,
  { question = revenueQuestion, timeoutMs = 10_000 }: { question?: FigureQuestion; timeoutMs?: number } = {},
): FigureSource {
  // The query may hold a token.
  const { host, pathname } = new URL(template);
  const name = `${host}${decodeURI(pathname)}`;
  return {
    name,
    async read(number) {
      const text = await fetchText(template.replaceAll(`{${question.counter}}`, `${number}`), name, timeoutMs);
      return text === null ? null : parseFigureAnswer(text, question, number, name);
    },
  };
}

async function fetchText(url: string, name: string, timeoutMs: number): Promise<string | null> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { signal, redirect: "error", headers: { accept: "application/json" } });
    if (response.status === NOT_FOUND) {
      await response.body?.cancel();
      return null;
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new BotError(
        "alarm",
        `${name} answered with status ${response.status}, expected 200, or 404 for no figure yet`,
      );
    }
    return await readBody(response, name);
  } catch (error) {
    if (error instanceof BotError) throw error;
    if (signal.aborted) throw new BotError("alarm", `${name} did not answer within ${timeoutMs / 1000} seconds`);
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new BotError("alarm", `${name} does not answer: ${messageOf(cause)}`);
  }
}

async function readBody(response: Response, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > LARGEST_BYTES) {
      throw new BotError("alarm", `${name} answers with more than ${LARGEST_BYTES} bytes, expected one figure`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
