import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { secretsOf } from "#operator/log/secrets.ts";
import { redactUrl } from "./redact-url.ts";
import { RpcError } from "./rpc-error.ts";

export interface RpcCall {
  method: string;
  params: unknown[];
}

const answerSchema = z.object({
  // Gateways that refuse a request before they read it leave its id out.
  id: z.union([z.int(), z.string(), z.null()]).optional(),
  result: z.unknown().optional(),
  error: z.object({ code: z.number(), message: z.string(), data: z.unknown().optional() }).optional(),
});
const answersSchema = z.array(answerSchema);
type Answer = z.infer<typeof answerSchema>;

const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
const MOST_CALLS = 100;
const MOST_TRIES = 4;
const FIRST_WAIT_MS = 100;

/**
 * One node over HTTP. Every try of a request ends within `timeoutMs`, the reading of its body included; one that comes
 * too soon after others is tried again when the node says.
 *
 * By hand, since viem's transport bounds no answer's bytes and learns no limit on batches, and its fallback mixes the
 * answers of several nodes.
 */
export class RpcEndpoint {
  readonly label: string;
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;
  /** A node may repeat its key in its own words, which /api/health shows. */
  readonly #secrets = secretsOf({});
  readonly #timeoutMs: number;
  readonly #inFlight = new Set<AbortController>();
  #batchSize = MOST_CALLS;

  constructor(url: string, timeoutMs: number) {
    this.#secrets.addUrls([url]);
    const { origin, pathname, search, username, password } = new URL(url);
    this.#url = `${origin}${pathname}${search}`;
    this.#headers = {
      "content-type": "application/json",
      ...(username === "" && password === "" ? {} : { authorization: basic(username, password) }),
    };
    this.#timeoutMs = timeoutMs;
    this.label = redactUrl(url);
  }

  async request(method: string, params: unknown[]): Promise<unknown> {
    return this.#unwrap(method, await this.#ask({ method, params }));
  }

  /** The answers in the order of the calls, in as few requests as the node allows. */
  async batch(calls: readonly RpcCall[]): Promise<unknown[]> {
    const results: unknown[] = [];
    let size = this.#batchSize;
    while (results.length < calls.length) {
      const part = calls.slice(results.length, results.length + size);
      let answers: Answer[];
      try {
        answers = await this.#together(part);
      } catch (error) {
        if (part.length === 1 || !(error instanceof RpcError && error.fault === "refused")) throw error;
        size = Math.floor(part.length / 2);
        continue;
      }
      this.#batchSize = Math.min(this.#batchSize, size);
      for (const [at, { method }] of part.entries()) results.push(this.#unwrap(method, answers[at] ?? {}));
    }
    return results;
  }

  /** Ends the requests under way. */
  abort(): void {
    for (const controller of this.#inFlight) controller.abort(new Error("stopped"));
  }

  async #ask(call: RpcCall): Promise<Answer> {
    const parsed = answerSchema.safeParse(await this.#post({ jsonrpc: "2.0", id: 0, ...call }));
    if (!parsed.success) throw this.#malformed(call.method);
    return parsed.data;
  }

  /** Throws `refused` when it is the batch that the node does not take, not one of its calls. */
  async #together(calls: readonly RpcCall[]): Promise<Answer[]> {
    const [call] = calls;
    if (call !== undefined && calls.length === 1) return [await this.#ask(call)];
    const body = await this.#post(calls.map((each, id) => ({ jsonrpc: "2.0", id, ...each })));
    const parsed = answersSchema.safeParse(Array.isArray(body) ? body : [body]);
    if (!parsed.success) throw this.#malformed("a batch");
    const errors = parsed.data.filter(({ error }) => error !== undefined);
    const [failed] = errors;
    if (failed !== undefined && errors.length === parsed.data.length) this.#unwrap(`${calls.length} calls`, failed);
    const answers = new Map(parsed.data.map((answer) => [answer.id, answer]));
    return calls.map(({ method }, id) => {
      const answer = answers.get(id);
      if (answer === undefined) throw this.#malformed(`a batch with ${method}`);
      return answer;
    });
  }

  #unwrap(method: string, { result, error }: Answer): unknown {
    if (error === undefined) return result ?? null;
    throw new RpcError("refused", this.#secrets.hidden(`${this.label} refused ${method}: ${error.message}`), {
      code: error.code,
      data: error.data,
    });
  }

  #malformed(what: string): RpcError {
    return new RpcError("transport", `${this.label} answered ${what} with something other than JSON-RPC`);
  }

  /** Nodes decide how much they answer; this process has to hold it. */
  async #readText(response: Response): Promise<string> {
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > MAX_ANSWER_BYTES) {
        throw new RpcError("refused", `${this.label} answered with more than ${MAX_ANSWER_BYTES} bytes`);
      }
    }
    return Buffer.concat(chunks).toString("utf8");
  }

  async #post(payload: unknown): Promise<unknown> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#within(this.#timeoutMs, (signal) => this.#postOnce(payload, signal));
      } catch (error) {
        if (error instanceof TooManyRequests && tries < MOST_TRIES) {
          const waitMs = Math.min(error.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (tries - 1), this.#timeoutMs);
          await this.#within(null, (signal) => sleep(waitMs, undefined, { signal })).catch((stopped: unknown) => {
            throw this.#failed(stopped);
          });
        } else throw error instanceof RpcError ? error : this.#failed(error);
      }
    }
  }

  #failed(error: unknown): RpcError {
    return new RpcError("transport", this.#secrets.hidden(`${this.label}: ${reasonOf(error)}`), { cause: error });
  }

  async #within<Result>(ms: number | null, act: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const controller = new AbortController();
    this.#inFlight.add(controller);
    const timeout =
      ms === null ? undefined : setTimeout(() => controller.abort(new Error(`no answer within ${ms} ms`)), ms);
    try {
      return await act(controller.signal);
    } finally {
      clearTimeout(timeout);
      this.#inFlight.delete(controller);
    }
  }

  async #postOnce(payload: unknown, signal: AbortSignal): Promise<unknown> {
    const response = await fetch(this.#url, {
      method: "POST",
      headers: this.#headers,
      body: JSON.stringify(payload),
      signal,
    });
    const text = await this.#readText(response);
    const isJson = /^\s*[{[]/.test(text);
    if (response.status === 413) throw new RpcError("refused", `${this.label}: HTTP 413, too much was asked at once`);
    // Gateways that keep to a rate say either, nginx 503 unless it is told otherwise.
    if ((response.status === 429 || response.status === 503) && !isJson) {
      throw new TooManyRequests(`HTTP ${response.status}, too many requests`, response);
    }
    if (!response.ok && !isJson) throw new Error(`HTTP ${response.status}`);
    const body: unknown = JSON.parse(text);
    const limit = limitIn(body);
    if (response.status === 429 || limit !== undefined) {
      throw new TooManyRequests(`HTTP ${response.status}, ${limit ?? "Too many requests"}`, response);
    }
    return body;
  }
}

class TooManyRequests extends Error {
  readonly retryAfterMs: number | undefined;

  constructor(message: string, { headers }: Response) {
    super(message);
    const after = headers.get("retry-after");
    const ms =
      after === null ? Number.NaN : /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now();
    this.retryAfterMs = Number.isNaN(ms) ? undefined : Math.max(0, ms);
  }
}

/** What a node says that has had too many requests, whatever the status of its answer. */
function limitIn(body: unknown): string | undefined {
  const parsed = answersSchema.safeParse(Array.isArray(body) ? body : [body]);
  if (!parsed.success) return undefined;
  const errors = parsed.data.flatMap(({ error }) => error ?? []);
  return errors.find(({ code, message }) => code === 429 || /too many requests|rate limit/i.test(message))?.message;
}

/** `fetch` takes no address that holds a name and a password. */
function basic(username: string, password: string): string {
  const pair = [username, password].map(decodeURIComponent).join(":");
  return `Basic ${Buffer.from(pair).toString("base64")}`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SyntaxError) return "the answer was not complete JSON";
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return error.message === "fetch failed" ? `unreachable (${cause ?? "no connection"})` : error.message;
}
