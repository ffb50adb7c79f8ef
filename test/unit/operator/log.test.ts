import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type LogFormat, logFormat } from "#operator/log/log-format.ts";
import { openLog } from "#operator/log/open-log.ts";
import { secretsOf } from "#operator/log/secrets.ts";

const START = new Date("2026-12-01T08:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

function opened(format: LogFormat, env: Record<string, string> = {}) {
  const lines: string[] = [];
  const secrets = secretsOf(env);
  const { log, flush } = openLog({ room: "bots", format, secrets, write: (line) => lines.push(line) });
  return { lines, log, flush, secrets, parsed: () => lines.map((line) => JSON.parse(line)) };
}

describe("a log of JSON", () => {
  it("has a line for each message, with time, level, room and duty", () => {
    const { log, parsed } = opened("json");
    log("following the chain again");
    log("no answer", { level: "warn", duty: "queue", block: 5 });
    const time = START.toISOString();
    expect(parsed()).toEqual([
      { level: "info", time, room: "bots", message: "following the chain again" },
      { level: "warn", time, room: "bots", duty: "queue", block: 5, message: "no answer" },
    ]);
  });

  it("keeps what strangers write in one line and visible", () => {
    const { log, lines, parsed } = opened("json");
    log('“a\u202Eb"\n{"level":"fatal"}\u0007”');
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/\n/);
    expect(parsed()[0].message).toBe('“a\\u{202e}b" {"level":"fatal"}\\u{7}”');
  });
});

describe("a log of text", () => {
  it("has a readable line for each message", () => {
    const { log, lines } = opened("text");
    log("sending queue:1", { duty: "queue" });
    log("/api/x: failed", { level: "error", stack: "Error: failed\n    at here" });
    expect(lines).toEqual([
      "2026-12-01T08:00:00.000Z bots/queue: sending queue:1",
      "2026-12-01T08:00:00.000Z error bots: /api/x: failed stack=Error: failed at here",
    ]);
  });
});

describe("a message that is said again", () => {
  it("is counted, and the count told once its time is over", () => {
    const { log, parsed } = opened("json");
    for (let times = 0; times < 13; times++) {
      log("no answer", { level: "warn" });
      vi.advanceTimersByTime(1_000);
    }
    expect(parsed()).toHaveLength(1);
    vi.advanceTimersByTime(47_000);
    expect(parsed().slice(1)).toMatchObject([
      { level: "warn", message: "no answer (said 12 more times in 60 s)", repeated: 12 },
    ]);
  });

  it("that never ends makes one line a minute", () => {
    const { log, lines } = opened("json");
    for (let seconds = 0; seconds < 600; seconds++) {
      log("no answer");
      vi.advanceTimersByTime(1_000);
    }
    expect(lines).toHaveLength(11);
  });

  it("later than that is a message of its own, and so is the same of another duty or level", () => {
    const { log, parsed } = opened("json");
    log("no answer");
    log("no answer", { duty: "queue" });
    log("no answer", { level: "warn" });
    vi.advanceTimersByTime(61_000);
    log("no answer");
    expect(parsed().map(({ message }) => message)).toEqual(Array(4).fill("no answer"));
  });

  it("is told when the process ends before its time is over", () => {
    const { log, flush, lines } = opened("text");
    log("no answer");
    log("no answer");
    vi.advanceTimersByTime(3_000);
    flush();
    flush();
    expect(lines.slice(1)).toEqual(["2026-12-01T08:00:03.000Z bots: no answer (said once more in 3 s)"]);
  });

  it("in a flood of others is still told, and fills no memory", () => {
    const { log, flush, lines } = opened("text");
    log("the first");
    log("the first");
    for (let other = 0; other < 2_000; other++) log(`another ${other}`);
    expect(lines.filter((line) => line.includes("the first"))).toHaveLength(2);
    flush();
    expect(lines).toHaveLength(2_002);
  });
});

describe("a secret", () => {
  it.for([
    [
      "a node's key in its path",
      "No answer from https://eth.example/v2/s3cretKey?x=1#y.",
      "No answer from https://eth.example/….",
      {},
    ],
    ["a user and password in an address", "at postgres://althing:hunter2@db:5432", "at postgres://db:5432", {}],
    ["a key of a query", "(https://eth.example?key=s3cretKey)", "(https://eth.example/…)", {}],
    ["a password by its variable's name", "535 for hunter2", "535 for [hidden]", { SMTP_PASSWORD: "hunter2" }],
    ["the same as an address spells it", "535 for a%20b%2Fc", "535 for [hidden]", { SMTP_PASSWORD: "a b/c" }],
    ["a token by its variable's name", "bad 12:abcd", "bad [hidden]", { TELEGRAM_BOT_TOKEN: "12:abcd" }],
    [
      "a key that a node repeats without its address",
      "project 0123456789abcdef0123 is over its limit",
      "project [hidden] is over its limit",
      { RPC_URL: "https://one.example,https://two.example/v3/0123456789abcdef0123" },
    ],
  ] as const)("is not shown: %s", ([, said, shown, env]) => {
    const { log, parsed, lines } = opened("json", env);
    log(said, { cause: said });
    expect(parsed()[0]).toMatchObject({ message: shown, cause: shown });
    expect(lines.join()).not.toMatch(/s3cretKey|hunter2/);
  });

  it("that was added later is not shown either, and an address without one stays as it is", () => {
    const { log, parsed, secrets } = opened("json");
    secrets.add("correct horse");
    secrets.addUrls(["https://hooks.example/services/T0000000000000000/x?token=abcdefgh"]);
    log("http://127.0.0.1:4400 and correct horse, T0000000000000000, abcdefgh");
    expect(parsed()[0].message).toBe("http://127.0.0.1:4400 and [hidden], [hidden], [hidden]");
  });
});

describe("the format of a log", () => {
  it("is text on a terminal and JSON elsewhere, unless LOG_FORMAT says another", () => {
    expect([logFormat({}, true), logFormat({}, false)]).toEqual(["text", "json"]);
    expect([logFormat({ LOG_FORMAT: "json" }, true), logFormat({ LOG_FORMAT: "text" }, false)]).toEqual([
      "json",
      "text",
    ]);
    expect(() => logFormat({ LOG_FORMAT: "xml" }, true)).toThrow('LOG_FORMAT is "xml": expected json or text');
  });
});
