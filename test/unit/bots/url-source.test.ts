import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { urlSource } from "#bots/reports/url-source.ts";

let server: Server | null = null;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(null));
});

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/revenue/{epoch}?token=secret`;
}

it("the epoch stands in the address, and its figure is read", async () => {
  const asked: (string | undefined)[] = [];
  const url = await serve(({ url: path }, answer) => {
    asked.push(path);
    answer.end('{"epoch":7,"revenueUsd":"12.5"}');
  });
  expect(await urlSource(url).read(7)).toBe(1_250_000_000n);
  expect(asked).toEqual(["/revenue/7?token=secret"]);
});

it("404 says that there is no figure yet", async () => {
  const url = await serve((_, answer) => answer.writeHead(404).end("not yet"));
  expect(await urlSource(url).read(7)).toBeNull();
});

const silent = "did not answer within 0.3 seconds";
const megabyte = "x".repeat(1024 * 1024);

it.for<[string, RequestListener, string]>([
  ["status 500", (_, answer) => answer.writeHead(500).end("no"), "answered with status 500, expected 200, or 404"],
  ["a redirect", (_, answer) => answer.writeHead(302, { location: "/revenue/8" }).end(), "does not answer"],
  [
    "another epoch",
    (_, answer) => answer.end('{"epoch":8,"revenueUsd":"1"}'),
    "asked for epoch 7, answered for epoch 8",
  ],
  ["a huge body", (_, answer) => answer.end(megabyte), "more than 65536 bytes"],
  [
    "a body without end",
    (_, answer) => void setInterval(() => answer.write(megabyte), 5).unref(),
    "more than 65536 bytes",
  ],
  ["silence", () => {}, silent],
  ["half an answer", (_, answer) => void answer.write('{"epoch":7,'), silent],
  ["a dropped connection", (request) => request.socket.destroy(), "does not answer"],
])("%s is a problem that names the source without its secrets", async ([, listener, message]) => {
  const url = await serve(listener);
  const source = message === silent ? urlSource(url, { timeoutMs: 300 }) : urlSource(url);
  const failure = await source.read(7).then(
    () => "no failure",
    (error: Error) => error.message,
  );
  expect(failure).toContain(message);
  expect(failure).toMatch(/^127\.0\.0\.1:\d+\/revenue\/\{epoch\}/);
  expect(failure).not.toContain("secret");
});

it("nobody at the address", async () => {
  const url = await serve(() => {});
  server?.close();
  await expect(urlSource(url).read(7)).rejects.toThrow("does not answer");
});
