import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { openServeFolder, type ServeFolder } from "#test/integration/index/serve-folder.ts";

const KEY = "0123456789abcdef0123456789abcdef";
const line = z.looseObject({
  level: z.enum(["info", "warn", "error", "fatal"]),
  time: z.iso.datetime(),
  room: z.string(),
  message: z.string(),
});

/** A node that refuses whoever asks, and repeats the key in its own words. */
let asked = 0;
let status = 403;
let authorization: string | undefined;
const node = createServer(({ headers }, response) => {
  authorization = headers.authorization;
  asked += 1;
  const error = { code: -32_000, message: `project ${KEY} may not ask (${KEY})` };
  if (status === 200) return response.writeHead(200).end(JSON.stringify({ jsonrpc: "2.0", id: 0, error }));
  response.writeHead(status, { "content-type": "text/plain" }).end(`project ${KEY} may not ask (${KEY})`);
});
const address = (digit: string) => `0x${digit.repeat(40)}` as const;
const deployment: Deployment = {
  chainId: 31337,
  networkName: "local",
  profile: "test",
  startBlock: 0,
  genesisHash: `0x${"12".repeat(32)}`,
  contracts: { AlthingToken: address("1"), AlthingGovernor: address("2"), TimelockController: address("3") },
  assets: [],
  local: true,
};

let rpcUrl: string;
let folder: ServeFolder;
beforeAll(async () => {
  node.listen(0, "127.0.0.1");
  await once(node, "listening");
  const { port } = z.object({ port: z.number() }).parse(node.address());
  rpcUrl = `http://127.0.0.1:${port}/v3/${KEY}?key=${KEY}`;
});
afterAll(() => node.close());
beforeEach(async () => {
  folder = await openServeFolder({ deployment, rpcUrl });
});
afterEach(() => folder.remove());

function bots(env: Record<string, string>, args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../../../bots/run.ts"), ...args], {
    cwd: folder.directory,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return { child, output: () => output, exited: once(child, "exit") };
}

const parsed = (output: string) =>
  output
    .trimEnd()
    .split("\n")
    .map((text) => line.parse(JSON.parse(text)));

describe("what a process says where nothing is a terminal", () => {
  it("the server: a line of JSON each, with its address, its troubles, and no key of its node", async () => {
    const served = folder.serve([], { LOG_FORMAT: "" });
    await expect.poll(served.output).toContain("cannot follow the chain");
    const lines = parsed(served.output());
    expect(lines).toContainEqual(
      expect.objectContaining({
        level: "info",
        room: "index",
        message: "listening",
        api: expect.stringMatching(/^http/),
      }),
    );
    expect(lines.find(({ message }) => message.startsWith("cannot follow"))).toMatchObject({ level: "warn" });
    expect(served.output()).not.toContain(KEY);
  });

  it("the server whose node's address holds a password gives it to the node alone, whatever that says of it", async () => {
    const withPassword = rpcUrl.replace("//", `//user:${KEY}@`);
    status = 200;
    const served = folder.serve(["--rpc", withPassword], { LOG_FORMAT: "" });
    await expect.poll(served.output).toContain("project [hidden] may not ask ([hidden])");
    status = 403;
    expect(authorization).toBe(`Basic ${Buffer.from(`user:${KEY}`).toString("base64")}`);
    const api = /"api":"([^"]+)"/.exec(served.output())?.[1];
    await expect.poll(async () => (await fetch(`${api}/api/health`)).text()).toMatch(/may not ask|HTTP 403/);
    for (const path of ["/api/health", "/readyz"]) expect(await (await fetch(api + path)).text()).not.toContain(KEY);
    expect(served.output()).not.toContain(KEY);
  });

  it("the server goes on when nobody reads what it says any more", async () => {
    const served = folder.serve([], { LOG_FORMAT: "" });
    await expect.poll(served.output).toContain("cannot follow the chain");
    const api = /"api":"([^"]+)"/.exec(served.output())?.[1];
    served.child.stdout.destroy();
    served.child.stderr.destroy();
    const before = asked;
    status = 418;
    await expect.poll(() => asked).toBeGreaterThan(before + 8);
    status = 403;
    expect((await fetch(`${api}/livez`)).status).toBe(200);
    served.child.kill("SIGTERM");
    expect((await served.ended()).code).toBe(0);
  });

  it("the server that cannot start: its reason is a line too", async () => {
    const { code, output } = await folder.serve(["--port", "eighty"], { LOG_FORMAT: "" }).ended();
    expect(code).toBe(1);
    expect(parsed(output)).toMatchObject([
      { level: "fatal", room: "index", message: expect.stringContaining("eighty") },
    ]);
  });

  it("the bots: what they say over and over is counted, and no key is shown", async () => {
    const { child, output, exited } = bots({}, [
      "--network",
      "local",
      "--rpc",
      rpcUrl.replace("//", `//user:${KEY}@`),
      "--dry-run",
    ]);
    await expect.poll(output).toMatch(/no RPC URL answers yet/);
    const before = asked;
    // Each try asks a few times.
    await expect.poll(() => asked).toBeGreaterThan(before + 8);
    child.kill("SIGTERM");
    await exited;
    const lines = parsed(output());
    expect(lines.every(({ room }) => room === "bots")).toBe(true);
    expect(lines.filter(({ message }) => message.startsWith("no RPC URL answers yet"))).toMatchObject([
      { level: "warn" },
      { level: "warn", message: expect.stringMatching(/said (once more|\d+ more times) in \d+ s\)$/) },
    ]);
    expect(output()).not.toContain(KEY);
  });
});

describe("given an address of a node that is none, what is said of it holds no key", () => {
  it.for([`eth.example/v3/${KEY}`, `ws://eth.example/v3/${KEY}`])("%s", async (url) => {
    for (const LOG_FORMAT of ["text", "json"]) {
      const { code, output } = await folder.serve(["--rpc", url], { LOG_FORMAT }).ended();
      expect(code).toBe(1);
      expect(output).toContain("eth.example");
      expect(output).not.toContain(KEY);
    }
  });
});

it("given another format than there is, a process says which there are", async () => {
  const { code, output } = await folder.serve([], { LOG_FORMAT: "xml" }).ended();
  expect(code).toBe(1);
  expect(output).toBe('LOG_FORMAT is "xml": expected json or text\n');
});
