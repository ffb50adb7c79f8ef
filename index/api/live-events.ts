import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { LiveEvents } from "#index/live/live-events.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import { clientAddress } from "./client-address.ts";
import { LiveSlots } from "./live-slots.ts";

const MAX_CLIENTS = 500;
const MAX_OF_ONE_ADDRESS = 20;
/** A client that is this far behind is let go: it will come back and load what it shows anew. */
const MAX_WAITING = 64;
const HEARTBEAT_MS = 15_000;
const RETRY_MS = 2_000;
const POLL = "Poll /api/health instead.";

/** Server-sent events: `block` for each new head, `change` with the topics to load anew. */
export function handleLiveEvents({ events }: Pick<ApiContext, "events">) {
  const slots = new LiveSlots(MAX_CLIENTS, MAX_OF_ONE_ADDRESS);
  events.setMaxListeners(0);
  return (c: Context) => {
    // Nothing would ever be written to it, and so nobody would miss it.
    if (c.req.method === "HEAD") return c.body(null, 200, { "content-type": "text/event-stream" });
    const release = slots.take(clientAddress(c));
    if (release === "all") {
      throw new ApiProblem(503, "too_many_listeners", "Too many clients listen already", POLL);
    }
    if (release === "one") {
      throw new ApiProblem(
        429,
        "too_many_listeners",
        `One address may listen ${MAX_OF_ONE_ADDRESS} times at once`,
        POLL,
      );
    }
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, async (stream) => {
      const waiting: { event?: string; data: string }[] = [];
      let wake = () => {};
      const push = (event: string, data: unknown) => {
        if (waiting.length >= MAX_WAITING) stream.abort();
        else waiting.push({ event, data: JSON.stringify(data) });
        wake();
      };
      const onBlock = (...[head]: LiveEvents["block"]) =>
        push("block", { number: head.number, timestamp: head.timestamp, hash: head.hash });
      const onChange = (...[topics]: LiveEvents["change"]) => push("change", { topics });
      events.on("block", onBlock).on("change", onChange);
      stream.onAbort(() => wake());
      c.req.raw.signal.addEventListener("abort", () => stream.abort());
      try {
        await stream.write(`retry: ${RETRY_MS}\n\n`);
        while (!stream.aborted && !stream.closed) {
          const message = waiting.shift();
          if (message !== undefined) await stream.writeSSE(message);
          else if (
            await isQuiet((onEvent) => {
              wake = onEvent;
            })
          )
            await stream.write(": still here\n\n");
        }
      } finally {
        release();
        events.off("block", onBlock).off("change", onChange);
      }
    });
  };
}

/** Waits for an event; true when none came for as long as a heartbeat may take. */
function isQuiet(listen: (onEvent: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), HEARTBEAT_MS);
    listen(() => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}
