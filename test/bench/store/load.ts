import type { IncomingMessage } from "node:http";
import { Agent, get } from "node:http";

/** Milliseconds that requests took, so many at once, each answered as a browser wants it. */
export async function timesOf(urls: readonly string[], requests: number, atOnce: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const times: number[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < requests; at = next++) {
      const startedAt = performance.now();
      await ask(urls[at % urls.length] ?? "", agent);
      times.push(performance.now() - startedAt);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    agent.destroy();
  }
  return times;
}

/** Without unpacking the answer: on two cores who asks takes from who answers. */
function ask(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const answered = (response: IncomingMessage) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume().once("end", resolve).once("error", reject);
    };
    get(url, { agent, headers: { "accept-encoding": "gzip" } }, answered).once("error", reject);
  });
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
