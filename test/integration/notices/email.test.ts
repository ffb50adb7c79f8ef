import { createServer } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { emailChannel } from "#bots/notices/email-channel.ts";
import type { Digest } from "#bots/notices/notice.ts";
import { startMailServer } from "./mail-server.ts";

const PASSWORD = "correct horse";
const notice = { id: "1", chainId: 5, kind: "muted", subject: "execute:1", message: "execute:1 keeps failing", at: 0 };
const digest: Digest = [
  notice,
  { ...notice, id: "2", message: "<b>execute:2</b>\r\nBcc: everyone@example.org\r\n\r\n.\r\nÄ" },
];

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeEach(async () => {
  server = await startMailServer(PASSWORD);
});
afterEach(() => server.close());

const channel = (changes: Partial<Parameters<typeof emailChannel>[1]> = {}) =>
  emailChannel("email", {
    host: "127.0.0.1",
    port: server.port,
    security: "none",
    user: "althing",
    password: PASSWORD,
    from: "Althing <bots@example.org>",
    to: ["ops@example.org", "Guard <guard@example.org>"],
    ...changes,
  });

it("several notices arrive as one mail of text, whatever strangers wrote", async () => {
  expect(await channel().send(digest)).toEqual({ kind: "sent" });
  expect(server.mails.map(({ to }) => to)).toEqual([["ops@example.org", "guard@example.org"]]);
  const [{ text } = { text: "" }] = server.mails;
  const [headers = "", body = ""] = text.split(/\r\n\r\n(.*)/s);
  expect(headers).toMatch(/^Subject: Althing, chain 5: 2 notices \(muted\)$/m);
  expect(headers).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m);
  expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m);
  expect(headers).not.toMatch(/^Bcc:/m);
  expect(body).toContain("muted, 1970-01-01 00:00 UTC\r\nexecute:1 keeps failing");
  expect(body).toContain("<b>execute:2</b>");
});

it("the same notices sent again are the same mail to whoever has it already", async () => {
  await channel().send(digest);
  await channel().send(digest);
  await channel().send([notice]);
  const ids = server.mails.map(({ text }) => /^Message-ID: (.*)$/im.exec(text)?.[1]);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
});

it.for([
  ["data", 451, "later"],
  ["recipient", 450, "later"],
  ["data", 554, "refused"],
  ["recipient", 550, "refused"],
] as const)("a server that answers the %s with %i: %s", async ([step, code, kind]) => {
  server.refuse[step] = code;
  expect(await channel().send(digest)).toMatchObject({ kind, reason: expect.stringContaining("as the test wants it") });
  expect(server.mails).toEqual([]);
});

it("a message that is refused for what it says is told from a server that refuses everything", async () => {
  server.refuse.data = 554;
  expect(await channel().send(digest)).toMatchObject({ what: "message" });
  delete server.refuse.data;
  expect(await channel({ password: "wrong" }).send(digest)).toMatchObject({ kind: "refused", what: "channel" });
});

it("without encryption where it is asked for, nothing is said to the server", async () => {
  expect(await channel({ security: "starttls" }).send(digest)).toMatchObject({ kind: "refused", what: "channel" });
  expect(server.mails).toEqual([]);
});

it("a server that is down is tried again", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => holder.once("listening", resolve));
  const address = holder.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await new Promise((resolve) => holder.close(resolve));
  expect(await channel({ port }).send(digest)).toMatchObject({
    kind: "later",
    reason: expect.stringContaining("ECONNREFUSED"),
  });
});
