import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { bytesToHex, type Hex, isAddressEqual, recoverMessageAddress } from "viem";
import { z } from "zod";
import { messageOf } from "#bots/engine/bot-error.ts";
import type { ChallengeEndpoint, Endpoint, HttpEndpoint, TcpEndpoint } from "./checker-file.ts";

const LARGEST_BYTES = 64 * 1024;

const answerSchema = z.object({ signature: z.string().regex(/^0x([0-9a-fA-F]{2})+$/) });

/** What was wrong with an endpoint, in words; null where all was well. It never throws, and is over in time. */
export async function probeEndpoint(endpoint: Endpoint, timeoutMs: number): Promise<string | null> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    if ("http" in endpoint) await probeHttp(endpoint, signal);
    else if ("tcp" in endpoint) await probeTcp(endpoint, signal);
    else await probeChallenge(endpoint, signal);
    return null;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const reason = signal.aborted ? `no answer within ${timeoutMs / 1000} seconds` : messageOf(cause);
    return `${nameOf(endpoint)}: ${reason}`;
  }
}

/** What the provider signs, as text, so that nobody has it sign anything else. */
export const challengeText = (challenge: Hex) => `Althing availability ${challenge}`;

/** For people. A query may hold a token. */
function nameOf(endpoint: Endpoint): string {
  if ("tcp" in endpoint) return `tcp ${endpoint.tcp.host}:${endpoint.tcp.port}`;
  const { host, pathname, protocol } = new URL("http" in endpoint ? endpoint.http : endpoint.challenge);
  return `${"http" in endpoint ? "" : "challenge "}${protocol}//${host}${pathname}`;
}

async function probeHttp({ http, status, contains }: HttpEndpoint, signal: AbortSignal): Promise<void> {
  const response = await fetch(http, { signal, redirect: "manual" });
  if (response.status !== status || contains === undefined) {
    await response.body?.cancel();
    if (response.status !== status) throw new Error(`status ${response.status}, expected ${status}`);
    return;
  }
  const text = await readBody(response);
  if (!text.includes(contains)) throw new Error(`the answer does not hold ${JSON.stringify(contains)}`);
}

async function probeTcp({ tcp }: TcpEndpoint, signal: AbortSignal): Promise<void> {
  const socket = connect(tcp);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("error", reject);
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
  } finally {
    socket.destroy();
  }
}

async function probeChallenge({ challenge: url, signer }: ChallengeEndpoint, signal: AbortSignal): Promise<void> {
  const challenge = bytesToHex(randomBytes(32));
  const response = await fetch(url, {
    method: "POST",
    body: JSON.stringify({ challenge }),
    headers: { "content-type": "application/json" },
    signal,
    redirect: "error",
  });
  const text = await readBody(response);
  if (response.status !== 200) throw new Error(`status ${response.status}, expected 200`);
  const answer = answerSchema.safeParse(asJson(text));
  if (!answer.success) throw new Error('expected {"signature":"0x…"}');
  const signature = answer.data.signature as Hex;
  const by = await recoverMessageAddress({ message: challengeText(challenge), signature }).catch(() => null);
  if (by === null || !isAddressEqual(by, signer)) {
    throw new Error(`the challenge is signed by ${by ?? "nobody"}, expected ${signer}`);
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function readBody(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > LARGEST_BYTES) throw new Error(`the answer has more than ${LARGEST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
