import type { MiddlewareHandler } from "hono";
import type { ApiContext } from "#index/query/api-context.ts";

interface Answer {
  body: ArrayBuffer;
  status: number;
  headers: [string, string][];
}

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
    const { url } = c.req;
    const other = running.get(url);
    if (other !== undefined) {
      c.res = responseOf(await other);
      return;
    }
    const own = Promise.withResolvers<Answer>();
    own.promise.catch(() => {});
    running.set(url, own.promise);
    try {
      await next();
      const answer = await answerOf(c.res);
      own.resolve(answer);
      c.res = responseOf(answer);
    } catch (error) {
      own.reject(error);
      throw error;
    } finally {
      if (running.get(url) === own.promise) running.delete(url);
    }
  };
}

async function answerOf(response: Response): Promise<Answer> {
  return { body: await response.arrayBuffer(), status: response.status, headers: [...response.headers] };
}

function responseOf({ body, status, headers }: Answer): Response {
  return new Response(body.byteLength === 0 ? null : body, { status, headers });
}
