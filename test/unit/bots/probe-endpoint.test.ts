import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import type { Hex } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { afterEach, expect, it } from "vitest";
import { challengeText, probeEndpoint } from "#bots/checker/probe-endpoint.ts";

const TIMEOUT_MS = 30_000;
let servers: Server[] = [];
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  servers = [];
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`;
}

/** A port on which nothing listens any more. */
async function deadPort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const probe = (endpoint: Parameters<typeof probeEndpoint>[0]) => probeEndpoint(endpoint, TIMEOUT_MS);

it("an HTTP endpoint is well where it answers with the status and the text", async () => {
  const url = await serve((_, answer) => answer.end("all is well"));
  expect(await probe({ http: url, status: 200 })).toBeNull();
  expect(await probe({ http: url, status: 200, contains: "is well" })).toBeNull();
  expect(await probe({ http: `${url}?token=secret`, status: 200, contains: "is ill" })).toBe(
    `${url}: the answer does not hold "is ill"`,
  );
  expect(await probe({ http: url, status: 204 })).toBe(`${url}: status 200, expected 204`);
});

it("a redirect is a status as any other, and leads nowhere", async () => {
  const asked: (string | undefined)[] = [];
  const url = await serve(({ url: path }, answer) => {
    asked.push(path);
    answer.writeHead(302, { location: "/elsewhere" }).end();
  });
  expect(await probe({ http: url, status: 200 })).toBe(`${url}: status 302, expected 200`);
  expect(asked).toEqual(["/health"]);
});

it("an answer that does not end is cut off, by its size or by the time", async () => {
  const flood = await serve((_, answer) => answer.end("x".repeat(100_000)));
  expect(await probe({ http: flood, status: 200, contains: "y" })).toContain("the answer has more than 65536 bytes");
  const silent = await serve(() => undefined);
  expect(await probeEndpoint({ http: silent, status: 200 }, 50)).toBe(`${silent}: no answer within 0.05 seconds`);
});

it("a port is well where it takes a connection", async () => {
  const { port } = new URL(await serve(() => undefined));
  expect(await probe({ tcp: { host: "127.0.0.1", port: Number(port) } })).toBeNull();
  const dead = await deadPort();
  expect(await probe({ tcp: { host: "127.0.0.1", port: dead } })).toContain(`tcp 127.0.0.1:${dead}: `);
  expect(await probe({ http: `http://127.0.0.1:${dead}/`, status: 200 })).toContain("ECONNREFUSED");
});

it("a challenge is well where the right key signs it, and no earlier answer serves again", async () => {
  const [signer, stranger] = [generatePrivateKey(), generatePrivateKey()].map((key) => privateKeyToAccount(key));
  if (signer === undefined || stranger === undefined) throw new Error("no keys");
  let kept: Hex | null = null;
  let answerWith: (challenge: Hex) => Promise<string> = async (challenge) => {
    kept = await signer.signMessage({ message: challengeText(challenge) });
    return JSON.stringify({ signature: kept });
  };
  const url = await serve(async (request, answer) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    answer.end(await answerWith((JSON.parse(body) as { challenge: Hex }).challenge));
  });
  const endpoint = { challenge: url, signer: signer.address };
  expect(await probe(endpoint)).toBeNull();
  answerWith = async () => JSON.stringify({ signature: kept });
  expect(await probe(endpoint), "replayed").toContain("the challenge is signed by 0x");
  answerWith = async (challenge) =>
    JSON.stringify({ signature: await stranger.signMessage({ message: challengeText(challenge) }) });
  expect(await probe(endpoint)).toBe(
    `challenge ${url}: the challenge is signed by ${stranger.address}, expected ${signer.address}`,
  );
  answerWith = async () => '{"signature":"none"}';
  expect(await probe(endpoint)).toBe(`challenge ${url}: expected {"signature":"0x…"}`);
  answerWith = async () => '{"signature":"0xabcd"}';
  expect(await probe(endpoint)).toBe(`challenge ${url}: the challenge is signed by nobody, expected ${signer.address}`);
});
