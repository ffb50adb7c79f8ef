import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMetrics } from "#bots/engine/metrics.ts";
import { raiseNotice } from "#bots/engine/notices.ts";
import type { Channel } from "#bots/notices/channel.ts";
import { createDelivery, retryRefused } from "#bots/notices/deliver-notices.ts";
import { slackChannel } from "#bots/notices/slack-channel.ts";
import { webhookChannel } from "#bots/notices/webhook-channel.ts";
import { openStore } from "#store/connection/open-store.ts";
import { startClock } from "#test/integration/bots/clock.ts";
import { type Answered, startHookServer } from "./hook-server.ts";

const GATHER_SECONDS = 60;

let folder: string;
let server: Awaited<ReturnType<typeof startHookServer>>;
let clock: ReturnType<typeof startClock>;
const opened: { close(): Promise<void> }[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "althing-notices-"));
  server = await startHookServer();
  clock = startClock();
});
afterEach(async () => {
  for (const bots of opened.splice(0)) await bots.close();
  await server.close();
  await rm(folder, { recursive: true });
});

/** Bots as they are after a start, on the one database. */
async function startBots(channels: readonly Channel[] = [webhookChannel("webhook", server.url)]) {
  const store = await openStore(join(folder, "althing.sqlite"));
  const lines: string[] = [];
  const metrics = createMetrics();
  const context = {
    store,
    chainId: 5,
    nowMs: clock.nowMs,
    metrics,
    log: (line: string) => {
      if (!line.startsWith("notice ")) lines.push(line);
    },
  };
  await retryRefused(context);
  let isOpen = true;
  const bots = {
    lines,
    metrics,
    store,
    raise: (subject: string, message = `${subject} keeps failing`) => raiseNotice(context, "muted", subject, message),
    deliver: createDelivery(context, channels, GATHER_SECONDS),
    /** As another instance would at the same moment; on one connection, since two of one process would wait for each other. */
    deliverBeside: createDelivery(context, channels, GATHER_SECONDS),
    async close() {
      if (isOpen) await store.destroy();
      isOpen = false;
    },
  };
  opened.push(bots);
  return bots;
}

const subjects = () => server.bodies().map((body) => (body as { subject: string }).subject);
const blocks = () => server.bodies().map((body) => (body as { blocks: unknown[] }).blocks.length - 1);

describe("a plain webhook", () => {
  it("gets each notice by itself at once, and once however often it is raised", async () => {
    const bots = await startBots();
    await bots.raise("execute:1");
    await bots.raise("execute:1");
    await bots.raise("execute:2");
    await bots.deliver();
    await bots.deliver();
    expect(server.bodies()).toHaveLength(2);
    expect(server.bodies()[0]).toEqual({
      id: expect.any(String),
      chainId: 5,
      kind: "muted",
      subject: expect.stringMatching(/^execute:[12]$/),
      message: expect.stringContaining("keeps failing"),
      at: Math.floor(clock.nowMs() / 1000),
    });
  });

  it("that fails at first gets it later", async () => {
    const bots = await startBots();
    await bots.raise("execute:1");
    server.answers({ status: 500 });
    await bots.deliver();
    server.answers({ status: 200 });
    await bots.deliver();
    expect(server.asked()).toBe(1);
    clock.pass(11);
    await bots.deliver();
    await bots.deliver();
    expect(subjects()).toEqual(["execute:1"]);
  });

  it("that is down for a while gets every notice once, in their order, however often the bots are started anew", async () => {
    await server.goDown();
    for (const subject of ["execute:1", "execute:2", "execute:3"]) {
      const bots = await startBots();
      await bots.raise(subject);
      await bots.deliver();
      expect(bots.lines.length).toBeLessThanOrEqual(1);
      await bots.close();
      clock.pass(30);
    }
    await server.comeBack();
    clock.pass(3600);
    for (let start = 0; start < 3; start++) {
      const bots = await startBots();
      await bots.deliver();
      await bots.deliver();
      await bots.close();
    }
    expect(subjects()).toEqual(["execute:1", "execute:2", "execute:3"]);
  });

  it("is asked more and more seldom while it fails, and its trouble is told once", async () => {
    const bots = await startBots();
    await bots.raise("execute:1");
    server.answers({ status: 503 });
    for (let second = 0; second < 700; second++) {
      await bots.deliver();
      clock.pass(1);
    }
    // At 0, 10, 30, 70, 150, 310 and 630 seconds.
    expect(server.asked()).toBe(7);
    expect(bots.lines).toEqual(["webhook takes no notices, trying again: HTTP 503"]);
  });

  it.for<Answered>([
    { status: 429, headers: { "retry-after": "120" } },
    { status: 429, body: JSON.stringify({ ok: false, parameters: { retry_after: 120 } }) },
    { status: 429, body: JSON.stringify({ message: "You are being rate limited.", retry_after: 119.2 }) },
  ])("that says how long to wait is asked no sooner: %j", async (answer) => {
    const bots = await startBots();
    await bots.raise("execute:1");
    server.answers(answer);
    await bots.deliver();
    server.answers({ status: 200 });
    clock.pass(119);
    await bots.deliver();
    expect(server.asked()).toBe(1);
    clock.pass(2);
    await bots.deliver();
    expect(subjects()).toEqual(["execute:1"]);
  });
});

describe("a channel that refuses for good", () => {
  it.for([401, 403, 404, 410, 302])("by %i is not asked again for the same, and that is told once", async (status) => {
    const bots = await startBots();
    server.answers({ status, body: "no_service" });
    await bots.raise("execute:1");
    for (let hour = 0; hour < 20; hour++) {
      await bots.deliver();
      clock.pass(3600);
    }
    expect(server.asked()).toBe(1);
    expect(bots.lines).toEqual([
      `webhook refuses a notice: HTTP ${status} no_service; it is sent again only when the bots are started anew within a day`,
    ]);
    await bots.raise("execute:2");
    await bots.deliver();
    expect(server.asked()).toBe(2);
    expect(bots.lines).toHaveLength(1);
  });

  it("gets what it refused within a day when the bots are started anew, with the setting put right", async () => {
    const bots = await startBots();
    server.answers({ status: 401 });
    await bots.raise("execute:1");
    await bots.deliver();
    clock.pass(2 * 86_400);
    await bots.raise("execute:2");
    await bots.deliver();
    await bots.close();
    server.answers({ status: 200 });
    const anew = await startBots();
    await anew.deliver();
    await anew.deliver();
    expect(subjects()).toEqual(["execute:2"]);
  });
});

describe("a channel for people", () => {
  const slack = () => [slackChannel("slack", server.url)];

  it("gets several notices as one message, once the first has waited for the others", async () => {
    const bots = await startBots(slack());
    await bots.raise("execute:1");
    clock.pass(GATHER_SECONDS - 1);
    await bots.raise("execute:2");
    await bots.deliver();
    expect(server.asked()).toBe(0);
    clock.pass(1);
    await bots.raise("execute:3");
    await bots.deliver();
    await bots.deliver();
    expect(blocks()).toEqual([3]);
    expect(server.bodies()[0]).toMatchObject({ text: "Althing, chain 5: 3 notices (muted)" });
  });

  it("gets more than one message takes as several", async () => {
    const bots = await startBots(slack());
    for (let number = 0; number < 100; number++) await bots.raise(`execute:${number}`);
    clock.pass(GATHER_SECONDS);
    await bots.deliver();
    expect(blocks()).toEqual([48, 48, 4]);
  });

  it("that refuses one notice gets the others", async () => {
    const bots = await startBots(slack());
    server.answers((body) => ({ status: JSON.stringify(body).includes("poison") ? 400 : 200, body: "invalid_blocks" }));
    for (const subject of ["execute:1", "poison", "execute:3"]) await bots.raise(subject);
    clock.pass(GATHER_SECONDS);
    await bots.deliver();
    clock.pass(3600);
    await bots.deliver();
    expect(blocks()).toEqual([1, 1]);
    expect(server.asked()).toBe(4);
    const counted = (await bots.metrics.notices.get()).values.map(({ labels, value }) => `${labels.outcome} ${value}`);
    expect(counted.sort()).toEqual(["refused 1", "sent 2"]);
    expect(bots.lines).toHaveLength(1);
  });
});

it("two instances on one database send a notice once", async () => {
  const [one, other] = [await startBots(), await startBots()];
  await one.raise("execute:1");
  let arrived = () => {};
  const first = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  let release = () => {};
  const answered = new Promise<void>((resolve) => {
    release = resolve;
  });
  server.answers(async () => {
    arrived();
    await answered;
    return { status: 200 };
  });
  const sending = one.deliver();
  await first;
  await other.deliver();
  release();
  await sending;
  await other.deliver();
  expect(server.asked()).toBe(1);

  // Both read what waits before either takes it.
  await one.raise("execute:2");
  await Promise.all([one.deliver(), one.deliverBeside()]);
  expect(server.asked()).toBe(2);
});

it("one channel's trouble is not another's", async () => {
  const well = await startHookServer();
  const bots = await startBots([webhookChannel("broken", server.url), webhookChannel("well", well.url)]);
  server.answers({ status: 500 });
  await bots.raise("execute:1");
  await bots.deliver();
  await bots.deliver();
  clock.pass(11);
  server.answers({ status: 200 });
  await bots.deliver();
  expect([server.bodies().length, well.bodies().length]).toEqual([1, 1]);
  await well.close();
});

it("a channel that is new begins with what is a day old at most, and with nothing that was sent before there were channels", async () => {
  const bots = await startBots([]);
  await bots.raise("execute:old");
  clock.pass(2 * 86_400);
  await bots.raise("execute:sent");
  await bots.store.updateTable("bot_notices").set({ sent_at: 1 }).where("subject", "=", "execute:sent").execute();
  await bots.raise("execute:new");
  await bots.close();
  const anew = await startBots();
  await anew.deliver();
  await anew.deliver();
  expect(subjects()).toEqual(["execute:new"]);
});

it("what was being sent when a process was killed is sent by the next", async () => {
  const killed = await startBots();
  await killed.raise("execute:1");
  let arrived = () => {};
  const asked = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  server.answers(() => {
    arrived();
    return new Promise(() => {});
  });
  const never = killed.deliver();
  never.catch(() => undefined);
  await asked;
  server.answers({ status: 200 });
  const next = await startBots();
  await next.deliver();
  expect(server.asked()).toBe(1);
  clock.pass(121);
  await next.deliver();
  expect(subjects()).toEqual(["execute:1"]);
  await server.goDown();
  await never.catch(() => undefined);
});
