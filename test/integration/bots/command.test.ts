import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { Keystore } from "ox";
import { getAddress } from "viem";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { patience } from "#test/patience.ts";
import { type BotChain, startBotChain } from "./bot-chain.ts";
import { writeDeployment } from "./bot-process.ts";

const QUEUED = 5;
const root = join(import.meta.dirname, "../../..");

let chain: BotChain;
let flags: string[];
let keystore: Record<string, string>;
let id: bigint;
beforeAll(async () => {
  chain = await startBotChain();
  const deployment = await writeDeployment(chain);
  flags = ["--network", "local", "--rpc", chain.rpc.url, "--data", chain.folder, "--deployment", deployment];
  const [key, options] = await Keystore.pbkdf2Async({ password: "secret", iterations: 10_000 });
  const path = join(chain.folder, "keystore.json");
  await writeFile(path, JSON.stringify(Keystore.encrypt(chain.botKey, key, options)));
  keystore = { ALTHING_KEYSTORE: path, ALTHING_KEYSTORE_PASSWORD: "secret" };
  id = await chain.propose([chain.threshold(9_000_000)], "# From the command line");
  await chain.pass([id]);
});
afterAll(() => chain.close());

function run(args: string[], env: Record<string, string> = {}) {
  const { ALTHING_KEYSTORE: _, RPC_URL: __, ...inherited } = process.env;
  const child = spawn(process.execPath, ["bots/run.ts", ...args], { cwd: root, env: { ...inherited, ...env } });
  const lines = { out: "", error: "" };
  child.stdout.on("data", (chunk) => {
    lines.out += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    lines.error += String(chunk);
  });
  const exited = once(child, "exit").then(([code]) => Number(code));
  return { lines, exited, stop: () => child.kill("SIGINT") };
}

describe("given bad input, the command says what is wrong and what to do, and exits", () => {
  it.for([
    ["an unknown flag", ["--nettwork", "local"], "Known flags: --network"],
    ["no network", ["--rpc", "http://127.0.0.1:1"], "--network: say which network"],
    ["no URL", ["--network", "local"], "--rpc or RPC_URL: give at least one URL"],
    [
      "a URL of another kind",
      ["--network", "local", "--rpc", "ws://x"],
      "--rpc or RPC_URL: expected an http or https URL",
    ],
    [
      "a port out of range",
      ["--network", "local", "--rpc", "http://x", "--metrics-port", "70000"],
      "expected a port from 0 to 65535",
    ],
    [
      "an unknown network",
      ["--network", "nowhere", "--rpc", "http://127.0.0.1:1"],
      'No deployment is called "nowhere"',
    ],
  ] as const)("%s", async ([, args, message]) => {
    const { lines, exited } = run([...args], keystore);
    expect(await exited).toBe(1);
    expect(lines.error).toContain(message);
    expect(lines.error).not.toContain("    at ");
  });

  it("no keystore", async () => {
    const { lines, exited } = run(flags);
    expect(await exited).toBe(1);
    expect(lines.error).toContain("ALTHING_KEYSTORE");
  });

  it("a node of another chain", async () => {
    chain.rpc.state.answer = async (method) => (method === "eth_chainId" ? "0x1" : undefined);
    const { lines, exited } = run(flags, keystore);
    expect(await exited).toBe(1);
    chain.rpc.state.answer = async () => undefined;
    expect(lines.error).toContain("serves chain 1, but the deployment is on chain 31337");
  });

  it("a taken port", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = z.object({ port: z.number() }).parse(server.address());
    const { lines, exited } = run([...flags, "--metrics-port", String(port)], keystore);
    expect(await exited).toBe(1);
    server.close();
    expect(lines.error).toContain(`port ${port} is taken: choose another with --metrics-port`);
  });
});

it("a dry run prints what is due in words, needs no key, and sends nothing", async () => {
  const { lines, exited } = run([...flags, "--dry-run", "--once"]);
  expect(await exited, lines.error).toBe(0);
  const governor = getAddress(chain.governor.address);
  expect(lines.out).toContain(`due queue: queue on ${governor} for queue:${id}: “From the command line” passed: `);
  expect(lines.out).toMatch(/proposal threshold.*9,?000,?000/i);
  expect(lines.out).toMatch(/would succeed with \d+ gas/);
  expect(chain.rpc.state.sent).toEqual([]);
});

it("the bots work, report their health and metrics, and stop when asked to", async () => {
  const { lines, exited, stop } = run([...flags, "--interval-seconds", "0.1"], keystore);
  await vi.waitFor(async () => expect(await chain.governor.read.state([id]), lines.error).toBe(QUEUED), patience);
  const watching = z.object({ health: z.url(), account: z.string(), duties: z.array(z.string()) });
  const announced = watching.parse(JSON.parse(lines.out.match(/^watching (.*)$/m)?.[1] ?? ""));
  expect(announced.duties).toEqual(["queue", "execute"]);
  await vi.waitFor(async () => {
    const health = await fetch(`${announced.health}/healthz`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ ok: true, leading: true, alarm: null });
  }, patience);
  await vi.waitFor(async () => {
    const metrics = await (await fetch(`${announced.health}/metrics`)).text();
    expect(metrics).toContain('althing_bot_mined_total{duty="queue",outcome="final"} 1');
    expect(metrics).toContain("althing_bot_leader 1");
  }, patience);
  stop();
  expect(await exited).toBe(0);
});

it("shows its health on the address that it is given, and names one that the machine does not have", async () => {
  const { lines, stop, exited } = run([...flags, "--metrics-host", "0.0.0.0", "--interval-seconds", "0.1"], keystore);
  await vi.waitFor(() => expect(lines.out).toContain("watching"), patience);
  const url = /"health":"([^"]+)"/.exec(lines.out)?.[1];
  expect(url).toMatch(/^http:\/\/0\.0\.0\.0:\d+$/);
  expect(await (await fetch(`${url}/livez`)).text()).toBe("ok\n");
  await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), patience);
  stop();
  expect(await exited).toBe(0);

  const nowhere = run([...flags, "--metrics-host", "192.0.2.1", "--once"], keystore);
  expect(await nowhere.exited).not.toBe(0);
  expect(nowhere.lines.error).toContain("this machine has no address 192.0.2.1: choose another with --metrics-host");
});

it("a deployment made anew, as after a reset of the chain, is taken up without a restart", async () => {
  const { lines, exited, stop } = run([...flags, "--interval-seconds", "0.1"], keystore);
  await vi.waitFor(() => expect(lines.out).toContain("watching"), patience);
  const genesisHash = `0x${"12".repeat(32)}` as const;
  await writeDeployment({ ...chain, deployment: { ...chain.deployment, genesisHash } });
  await vi.waitFor(() => expect(lines.out).toContain("If the chain was reset, deploy again"), patience);
  await writeDeployment(chain);
  const health = /"health":"([^"]+)"/.exec(lines.out)?.[1];
  await vi.waitFor(
    async () => expect(await (await fetch(`${health}/healthz`)).json()).toMatchObject({ alarm: null }),
    patience,
  );
  stop();
  expect(await exited).toBe(0);
  expect(lines.out).toContain("the deployment changed: starting over with the new one");
});

it("a node that is down when the bots start is waited for", async () => {
  chain.rpc.state.fault = () => "500";
  const { lines, exited, stop } = run(flags, keystore);
  await vi.waitFor(() => expect(lines.out).toContain("no RPC URL answers yet"), patience);
  chain.rpc.state.fault = () => null;
  await vi.waitFor(() => expect(lines.out).toContain("watching"), patience);
  stop();
  expect(await exited).toBe(0);
});
