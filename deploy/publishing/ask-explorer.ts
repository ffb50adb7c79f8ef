import { setTimeout as sleep } from "node:timers/promises";
import { NotReached } from "./explorer.ts";

const TIMEOUT_MS = 30_000;
const TRIES = 5;

export interface Answer {
  status: number;
  body: unknown;
}

/** An explorer's answer as JSON. One that has too much to do is asked again. Throws `NotReached` where none came. */
export async function askExplorer(
  url: string,
  init: RequestInit,
  isBusy: (answer: Answer) => boolean,
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await askOnce(url, init);
    if (!isBusy(answer) || tries === TRIES) return answer;
    await sleep(1000 * tries);
  }
}

async function askOnce(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch((error: unknown) => {
    throw new NotReached(reasonOf(error));
  });
  const text = await response.text().catch((error: unknown) => {
    throw new NotReached(reasonOf(error));
  });
  try {
    return { status: response.status, body: JSON.parse(text) };
  } catch {
    throw new NotReached(`it answered ${response.status} and no JSON`);
  }
}

/** fetch says "fetch failed", and why in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${TIMEOUT_MS / 1000} s`;
  const { cause } = error;
  return cause instanceof Error && cause.message !== "" ? cause.message : error.message;
}
