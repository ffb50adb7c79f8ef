import { z } from "zod";
import { redactUrl } from "./redact-url.ts";
import { RpcError } from "./rpc-error.ts";

export interface RpcCall {
  method: string;
  params: unknown[];
}

const answerSchema = z.object({
  id: z.int(),
  result: z.unknown().optional(),
  error: z.object({ code: z.number(), message: z.string(), data: z.unknown().optional() }).optional(),
});
const answersSchema = z.array(answerSchema);

const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

/** One node over HTTP. Every request ends within `timeoutMs`, the reading of its body included. */
export class RpcEndpoint {
  readonly label: string;
  readonly #url: string;
  readonly #timeoutMs: number;
  readonly #inFlight = new Set<AbortController>();

  constructor(url: string, timeoutMs: number) {
    this.#url = url;
    this.#timeoutMs = timeoutMs;
    this.label = redactUrl(url);
  }

  async request(method: string, params: unknown[]): Promise<unknown> {
    const body = await this.#post({ jsonrpc: "2.0", id: 0, method, params });
    const parsed = answerSchema.safeParse(body);
    if (!parsed.success) throw this.#malformed(method);
    return this.#unwrap(method, parsed.data);
  }

  /** All calls in one HTTP request; the answers are in the order of the calls. */
  async batch(calls: readonly RpcCall[]): Promise<unknown[]> {
    if (calls.length === 0) return [];
    const body = await this.#post(calls.map((call, id) => ({ jsonrpc: "2.0", id, ...call })));
    const parsed = answersSchema.safeParse(body);
    if (!parsed.success || parsed.data.length !== calls.length) throw this.#malformed("a batch");
    const answers = new Map(parsed.data.map((answer) => [answer.id, answer]));
    return calls.map(({ method }, id) => {
      const answer = answers.get(id);
      if (answer === undefined) throw this.#malformed(method);
      return this.#unwrap(method, answer);
    });
  }

  /** Ends the requests under way. */
  abort(): void {
    for (const controller of this.#inFlight) controller.abort(new Error("stopped"));
  }

  #unwrap(method: string, { result, error }: z.infer<typeof answerSchema>): unknown {
    if (error === undefined) return result ?? null;
    throw new RpcError("refused", `${this.label} refused ${method}: ${error.message}`, {
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
    const controller = new AbortController();
    this.#inFlight.add(controller);
    const timeout = setTimeout(
      () => controller.abort(new Error(`no answer within ${this.#timeoutMs} ms`)),
      this.#timeoutMs,
    );
    try {
      const response = await fetch(this.#url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(payload),
        signal: controller.signal,
      });
      const text = await this.#readText(response);
      if (!response.ok && !text.startsWith("{")) {
        throw new Error(response.status === 429 ? "HTTP 429, too many requests" : `HTTP ${response.status}`);
      }
      return JSON.parse(text);
    } catch (error) {
      if (error instanceof RpcError) throw error;
      throw new RpcError("transport", `${this.label}: ${reasonOf(error)}`, { cause: error });
    } finally {
      clearTimeout(timeout);
      this.#inFlight.delete(controller);
    }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SyntaxError) return "the answer was not complete JSON";
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return error.message === "fetch failed" ? `unreachable (${cause ?? "no connection"})` : error.message;
}
