import type { MiddlewareHandler } from "hono";
import type { ApiContext } from "#index/query/api-context.ts";

interface Answer {
  body: ArrayBuffer;
  status: number;
  headers: [string, string][];
}

/** What an answer depends on beside the address. */
const DECISIVE = ["accept-encoding", "if-none-match", "origin"];

/**
 * Requests that come at once for one address share an answer: after each block every open page asks for the same.
 * What changed in between is never missed: an answer that was begun before is shared no longer.
 */
export function sharedAnswers({ events }: Pick<ApiContext, "events">): MiddlewareHandler {
  const running = new Map<string, Promise<Answer>>();
  const forget = () => running.clear();
  events.on("block", forget).on("change", forget);
  return async (c, next) => {
    if (c.req.method !== "GET") {
      await next();
      return forget();
    }
    const question = [c.req.url, ...DECISIVE.map((name) => c.req.header(name) ?? "")].join("\n");
    const other = running.get(question);
    if (other !== undefined) {
      c.res = responseOf(await other);
      return;
    }
    const own = Promise.withResolvers<Answer>();
    own.promise.catch(() => {});
    running.set(question, own.promise);
    try {
      await next();
      const answer = await answerOf(c.res);
      own.resolve(answer);
      c.res = responseOf(answer);
    } catch (error) {
      own.reject(error);
      throw error;
    } finally {
      if (running.get(question) === own.promise) running.delete(question);
    }
  };
}

async function answerOf(response: Response): Promise<Answer> {
  return { body: await response.arrayBuffer(), status: response.status, headers: [...response.headers] };
}

function responseOf({ body, status, headers }: Answer): Response {
  return new Response(body.byteLength === 0 ? null : body, { status, headers });
}
