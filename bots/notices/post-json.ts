import { z } from "zod";
import { messageOf } from "#bots/engine/bot-error.ts";
import type { Answer } from "./channel.ts";

const TIMEOUT_MS = 10_000;
const LONGEST_WAIT_SECONDS = 3600;
const LONGEST_ANSWER = 10_000;
/** What passes, though it is the sender's fault by its number. */
const PASSING = new Set([408, 425, 429]);
/** What is wrong with what was sent, not with where it was sent. */
const OF_MESSAGE = new Set([400, 413, 422]);

/** Telegram and Discord say in the body how long to wait. */
const waitSchema = z.union([
  z.object({ parameters: z.object({ retry_after: z.number() }) }).transform(({ parameters }) => parameters.retry_after),
  z.object({ retry_after: z.number() }).transform(({ retry_after }) => retry_after),
]);
const wordsSchema = z.union([
  z.object({ description: z.string() }).transform(({ description }) => description),
  z.object({ message: z.string() }).transform(({ message }) => message),
]);

/** Posts JSON and says what its answer means for the notice. */
export async function postJson(url: URL, body: object): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) {
      await response.body?.cancel();
      return { kind: "sent" };
    }
    return answerOf(response, (await response.text()).slice(0, LONGEST_ANSWER));
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${messageOf(error.cause)}` : "";
    return { kind: "later", reason: `${messageOf(error)}${cause}` };
  }
}

function answerOf({ status, headers }: Response, text: string): Answer {
  const json = parsed(text);
  const words = wordsSchema.safeParse(json).data ?? (/^\s*</.test(text) ? "" : text);
  const reason = `HTTP ${status}${words === "" ? "" : ` ${messageOf(words.slice(0, 200))}`}`;
  if (status >= 500 || PASSING.has(status)) {
    const afterSeconds = waitOf(headers.get("retry-after")) ?? waitSchema.safeParse(json).data;
    if (afterSeconds === undefined) return { kind: "later", reason };
    return { kind: "later", reason, afterSeconds: Math.min(Math.ceil(afterSeconds), LONGEST_WAIT_SECONDS) };
  }
  return { kind: "refused", reason, what: OF_MESSAGE.has(status) ? "message" : "channel" };
}

/** Seconds, or a date. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+(\.\d+)?$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
