import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startFaultyRpc } from "#test/integration/faulty-rpc.ts";
import { type GovernedChain, startGovernedChain } from "./governed-chain.ts";

let governed: GovernedChain;
let directory: string;
let running: ChildProcessWithoutNullStreams | undefined;

beforeAll(async () => {
  governed = await startGovernedChain();
});
afterAll(() => governed?.close());

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "althing-serve-"));
  const folder = join(directory, "deployments", "31337");
  await mkdir(folder, { recursive: true });
  const { contracts, ...rest } = governed.deployment;
  await writeFile(join(folder, "addresses.json"), JSON.stringify(contracts));
  await writeFile(join(folder, "deployment.json"), JSON.stringify(rest));
  await writeFile(join(folder, "profile.json"), JSON.stringify({ id: "fluence", name: "Fluence", figures: [] }));
  const profile = { id: "fluence", name: "Fluence", figures: [] };
  await writeFile(join(directory, "deployments", "31337", "profile.json"), JSON.stringify(profile));
});

afterEach(async () => {
  if (running?.exitCode === null) {
    running.kill("SIGKILL");
    await once(running, "exit");
  }
  await rm(directory, { recursive: true });
});

function serve(args: string[], env: Record<string, string> = {}) {
  const script = join(import.meta.dirname, "..", "..", "..", "index", "serve.ts");
  const child = spawn(process.execPath, [script, ...args], {
    cwd: directory,
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      PORT: "0",
      RPC_URL: governed.rpcUrl,
      ...env,
    },
  });
  running = child;
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  return {
    child,
    output: () => output,
    async ended() {
      const [code] = child.exitCode === null ? await once(child, "exit") : [child.exitCode];
      return { code, output };
    },
    async api(): Promise<string> {
      await expect.poll(() => output).toMatch(/^listening /m);
      return JSON.parse(/^listening (.*)$/m.exec(output)?.[1] ?? "{}").api;
    },
  };
}

async function statusAt(api: string): Promise<string> {
  const response = await fetch(`${api}/api/health`);
  return (await response.json()).status;
}

describe("the serve command", () => {
  const wrong: [string, string[], Record<string, string>, RegExp][] = [
    ["no such network", ["--network", "fluence-main"], {}, /No deployment is called "fluence-main".*local \(31337\)/],
    ["no such chain", ["--network", "42161"], {}, /No deployment found: deployments\/42161/],
    ["a port that is none", ["--port", "eighty"], {}, /"eighty" is not a port: expected a number from 0 to 65535/],
    ["a port out of range", [], { PORT: "70000" }, /"70000" is not a port/],
    ["an RPC URL that is none", ["--rpc", "localhost:8545"], {}, /"localhost:8545" is not an RPC URL: expected http/],
    ["an unknown option", ["--prot", "1"], {}, /Unknown option '--prot'/],
  ];
  for (const [what, args, env, message] of wrong) {
    it(`given ${what}: ends with a message that says what to do`, async () => {
      const { code, output } = await serve(args, env).ended();
      expect(code).toBe(1);
      expect(output).toMatch(message);
      expect(output).not.toMatch(/^\s+at /m);
    });
  }

  it("given a taken port: names the port and the variable", async () => {
    const holder: Server = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const { port } = holder.address() as { port: number };
    const { code, output } = await serve(["--port", String(port)]).ended();
    holder.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is taken`);
    expect(output).toContain("PORT");
  });

  it("serves, goes live, and ends cleanly on SIGTERM and SIGINT", async () => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const served = serve([]);
      const api = await served.api();
      await expect.poll(() => statusAt(api)).toBe("live");
      const events = await fetch(`${api}/api/events`);
      served.child.kill(signal);
      expect(await served.ended()).toMatchObject({ code: 0 });
      await events.body?.cancel().catch(() => {});
      expect(served.output()).not.toMatch(/error|fail/i);
    }
  });

  it("given a node that cannot be reached: says so, keeps serving, and goes live once it can", async () => {
    const proxy = await startFaultyRpc(governed.rpcUrl);
    proxy.fail({ fault: "drop" });
    const served = serve(["--rpc", proxy.url]);
    const api = await served.api();
    await expect.poll(served.output).toMatch(/cannot follow the chain: .* unreachable/);
    expect(await statusAt(api)).toBe("offline");
    expect((await fetch(`${api}/api/proposals`)).status).toBe(200);
    proxy.fail(null);
    await expect.poll(() => statusAt(api)).toBe("live");
    await proxy.close();
  });

  it("given a damaged database: moves it aside, says so, and builds it again from the chain", async () => {
    const file = join(directory, "data", "31337", "althing.sqlite");
    await mkdir(join(directory, "data", "31337"), { recursive: true });
    await writeFile(file, "damaged ".repeat(1_000));
    const served = serve([]);
    const api = await served.api();
    await expect.poll(() => statusAt(api)).toBe("live");
    expect(served.output()).toMatch(/the database was damaged .* moved to .*corrupt-\d+/);
    expect((await readdir(join(directory, "data", "31337"))).some((name) => name.includes("corrupt-"))).toBe(true);
  });

  it("started again, goes on from where it was", async () => {
    const first = serve([]);
    await expect.poll(async () => statusAt(await first.api())).toBe("live");
    first.child.kill("SIGKILL");
    await first.ended();
    await governed.skip(1);
    const proxy = await startFaultyRpc(governed.rpcUrl);
    const second = serve(["--rpc", proxy.url]);
    await expect.poll(async () => statusAt(await second.api())).toBe("live");
    expect(proxy.seen.filter((method) => method === "eth_getLogs")).toHaveLength(1);
    second.child.kill("SIGTERM");
    await second.ended();
    await proxy.close();
  });
});
