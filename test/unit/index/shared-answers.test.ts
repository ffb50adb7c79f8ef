import { EventEmitter } from "node:events";
import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import { sharedAnswers } from "#index/api/shared-answers.ts";
import type { LiveEvents } from "#index/live/live-events.ts";

let events: EventEmitter<LiveEvents>;
let app: Hono;
let made: string[];
let finish: () => void;

beforeEach(() => {
  events = new EventEmitter();
  app = new Hono();
  made = [];
  const gate = Promise.withResolvers<void>();
  finish = gate.resolve;
  app.onError((error, c) => c.json({ said: error.message }, 503));
  app.use(sharedAnswers({ events }));
  app.get("/slow/:name", async (c) => {
    const number = made.push(c.req.url);
    await gate.promise;
    if (c.req.param("name") === "fails") throw new Error(`answer ${number}`);
    return c.json({ number }, 200, { "x-made": String(number) });
  });
  app.get("/empty", (c) => c.body(null, 204));
  app.post("/signed", (c) => c.json({}));
});

const ask = async (path: string, init: RequestInit = {}) => {
  const response = await app.request(path, init);
  return { status: response.status, text: await response.text(), made: response.headers.get("x-made") };
};

/** Begins one request, lets something happen, begins the same again, and has both answered. */
async function around(
  between: () => unknown,
  paths: readonly [string, string] = ["/slow/a", "/slow/a"],
  headers: readonly [HeadersInit, HeadersInit] = [{}, {}],
) {
  const first = ask(paths[0], { headers: headers[0] });
  await between();
  const second = ask(paths[1], { headers: headers[1] });
  await new Promise(setImmediate);
  finish();
  return Promise.all([first, second]);
}

describe("requests at once", () => {
  it("for one address share an answer, each with all of it", async () => {
    const answers = await around(() => {});
    const whole = { status: 200, text: '{"number":1}', made: "1" };
    expect(answers).toEqual([whole, whole]);
    expect((await ask("/slow/a")).text).toBe('{"number":2}');
  });

  it("share a failure too, and the next one is answered anew", async () => {
    const answers = await around(() => {}, ["/slow/fails", "/slow/fails"]);
    expect(answers.map(({ status, text }) => [status, text])).toEqual(Array(2).fill([503, '{"said":"answer 1"}']));
    expect((await ask("/slow/fails")).text).toBe('{"said":"answer 2"}');
  });

  it.each([
    ["another page of a list", ["/slow/a?cursor=1", "/slow/a?cursor=2"]],
    ["another host, whose links differ", ["http://one.test/slow/a", "http://other.test/slow/a"]],
  ] as const)("for %s share none", async (_, paths) => {
    await around(() => {}, paths);
    expect(made).toHaveLength(2);
  });

  it.each(["accept-encoding", "if-none-match", "origin"])("with another %s share none", async (name) => {
    await around(() => {}, undefined, [{ [name]: "one" }, { [name]: "other" }]);
    expect(made).toHaveLength(2);
  });

  it.each([
    ["a block", () => events.emit("block", { number: 1, hash: "0x1", timestamp: 1 })],
    ["a change", () => events.emit("change", ["proposals"])],
    ["what somebody gave here", () => ask("/signed", { method: "POST" })],
  ])("share none across %s", async (_, between) => {
    const [first, second] = await around(between);
    expect([first.text, second.text]).toEqual(['{"number":1}', '{"number":2}']);
  });

  it("without a body stay without", async () => {
    expect(await ask("/empty")).toMatchObject({ status: 204, text: "" });
  });
});
