import { createServer } from "node:http";
import { afterEach, beforeEach, expect, it } from "vitest";
import { raiseNotice } from "#bots/engine/notices.ts";
import { sendNotices } from "#bots/engine/send-notices.ts";
import { openTestStore } from "#test/store/test-database.ts";
import { startClock } from "./clock.ts";

const received: unknown[] = [];
let status = 200;
const server = createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  if (status === 200) received.push(JSON.parse(text));
  response.writeHead(status).end();
});
let webhook: URL;
beforeEach(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The webhook has no port.");
  webhook = new URL(`http://127.0.0.1:${address.port}/hook`);
});
afterEach(() => {
  server.close();
});

it("a notice is posted once, and again later while the webhook fails", async () => {
  const clock = startClock();
  const store = await openTestStore();
  const context = { store, chainId: 5, nowMs: clock.nowMs, log: () => {} };
  await raiseNotice(context, "muted", "execute:1", "execute:1 keeps failing");
  await raiseNotice(context, "muted", "execute:1", "execute:1 keeps failing");
  status = 500;
  await sendNotices(context, webhook);
  status = 200;
  await sendNotices(context, webhook);
  expect(received).toEqual([]);
  clock.pass(11);
  await sendNotices(context, webhook);
  await sendNotices(context, webhook);
  expect(received).toMatchObject([
    { chainId: 5, kind: "muted", subject: "execute:1", message: "execute:1 keeps failing" },
  ]);
  await store.destroy();
});
