import { once } from "node:events";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "#store/connection/open-store.ts";
import { startFaultyRpc } from "#test/integration/faulty-rpc.ts";
import { account, type GovernedChain, startGovernedChain } from "./governed-chain.ts";
import { openServeFolder, type ServeFolder, statusAt } from "./serve-folder.ts";

let governed: GovernedChain;
let folder: ServeFolder;

beforeAll(async () => {
  governed = await startGovernedChain();
});
afterAll(() => governed?.close());
beforeEach(async () => {
  folder = await openServeFolder(governed);
});
afterEach(() => folder.remove());

const serve = (args: string[], env: Record<string, string> = {}) => folder.serve(args, env);

/** Who holds the lease, as `host:process:number`. */
async function writer(): Promise<string> {
  const store = await openStore(join(folder.directory, "data", "31337", "althing.sqlite"));
  const lease = await store.selectFrom("leases").select("holder").where("name", "=", "index").executeTakeFirst();
  await store.destroy();
  return lease?.holder ?? "";
}

describe("the serve command", () => {
  const wrong: [string, string[], Record<string, string>, RegExp][] = [
    ["no such network", ["--network", "fluence-main"], {}, /No deployment is called "fluence-main".*local \(31337\)/],
    ["no such chain", ["--network", "42161"], {}, /No deployment found: deployments\/42161/],
    ["a port that is none", ["--port", "eighty"], {}, /"eighty" is not a port: expected a number from 0 to 65535/],
    ["a port out of range", [], { PORT: "70000" }, /"70000" is not a port/],
    ["an RPC URL that is none", ["--rpc", "localhost:8545"], {}, /"localhost:8545" is not an RPC URL: expected http/],
    [
      "an origin that is a page",
      ["--allow-origin", "https://vote.example.org/dao"],
      {},
      /is not an origin: expected scheme/,
    ],
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

  it("keeps an unused connection for longer than proxies do, so that none sends into one that closes", async () => {
    const served = serve([]);
    const { headers } = await fetch(`${await served.api()}/livez`);
    expect(headers.get("keep-alive")).toBe("timeout=65");
    served.child.kill("SIGTERM");
    expect(await served.ended()).toMatchObject({ code: 0 });
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
    const file = join(folder.directory, "data", "31337", "althing.sqlite");
    await mkdir(join(folder.directory, "data", "31337"), { recursive: true });
    await writeFile(file, "damaged ".repeat(1_000));
    const served = serve([]);
    const api = await served.api();
    await expect.poll(() => statusAt(api)).toBe("live");
    expect(served.output()).toMatch(/the database was damaged .* moved to .*corrupt-\d+/);
    expect((await readdir(join(folder.directory, "data", "31337"))).some((name) => name.includes("corrupt-"))).toBe(
      true,
    );
  });

  it("given a second process on its database: that one says that it waits, serves, and takes over when the first is killed", async () => {
    const first = serve([]);
    await expect.poll(async () => statusAt(await first.api())).toBe("live");
    const second = serve([]);
    const api = await second.api();
    await expect.poll(second.output).toMatch(/:\d+:\w+ writes this database already; this process serves it/);
    await expect.poll(() => statusAt(api)).toBe("live");
    const shown = async () => (await (await fetch(`${api}/api/accounts/${account(0).address}`)).json()).balance;
    await governed.transfer(account(1), account(0).address, 5n);
    await expect.poll(shown).toBe("5");

    first.child.kill("SIGKILL");
    await first.ended();
    await governed.transfer(account(1), account(0).address, 7n);
    await expect.poll(shown).toBe("12");
    expect(second.output()).toContain("following the chain again");
    const third = serve([]);
    await expect.poll(third.output).toMatch(/writes this database already/);
    second.child.kill("SIGTERM");
    await second.ended();
    await expect.poll(third.output).toContain("following the chain again");
  });

  it("given a process that slept until another took over: what it read in its sleep is not written", async () => {
    const first = serve([]);
    await expect.poll(async () => statusAt(await first.api())).toBe("live");
    first.child.kill("SIGSTOP");
    const second = serve([]);
    await second.api();
    await expect.poll(writer).toContain(`:${second.child.pid}:`);
    for (let round = 0; round < 5; round++) {
      first.child.kill("SIGCONT");
      await governed.transfer(account(2), account(8).address, 1n);
    }
    const shown = async () =>
      (await (await fetch(`${await second.api()}/api/accounts/${account(8).address}`)).json()).balance;
    await expect.poll(shown).toBe("5");
    await expect.poll(first.output).toMatch(/writes this database already|another process took over/);
    expect(first.child.exitCode).toBeNull();
  });

  it("started again, goes on from where it was", async () => {
    const first = serve([]);
    await expect.poll(async () => statusAt(await first.api())).toBe("live");
    first.child.kill("SIGKILL");
    await first.ended();
    await governed.skip(1);
    const proxy = await startFaultyRpc(governed.rpcUrl);
    const second = serve(["--rpc", proxy.url]);
    await expect.poll(() => proxy.seen.filter((method) => method === "eth_getLogs")).toHaveLength(1);
    await expect.poll(async () => statusAt(await second.api())).toBe("live");
    second.child.kill("SIGTERM");
    await second.ended();
    await proxy.close();
  });
});
