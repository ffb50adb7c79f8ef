import { access, readFile, readlink, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { descendants, isRunning, type Run, runStart, type Started } from "./npm-start.ts";

const runs: Run[] = [];

afterEach(async () => {
  for (const run of runs.splice(0)) {
    run.process.kill("SIGTERM");
    await run.ended;
  }
});

function start(env?: Record<string, string>): Run {
  const run = runStart(env);
  runs.push(run);
  return run;
}

async function api(path: string, { api: origin }: Started): Promise<unknown> {
  return (await fetch(`${origin}${path}`)).json();
}

async function processesOf(run: Run): Promise<number[]> {
  return descendants(z.number().parse(run.process.pid));
}

async function expectNothingLeft(processes: number[], { deployment, rpc }: Started): Promise<void> {
  expect(processes.length).toBeGreaterThanOrEqual(3);
  expect(await Promise.all(processes.map(isRunning))).toEqual(processes.map(() => false));
  await expect(access(join(deployment, "../.."))).rejects.toThrow("ENOENT");
  expect(await readlink("deployments/31337").catch(() => "no link")).not.toBe(deployment);
  await expect(fetch(rpc)).rejects.toThrow();
}

test("everything starts, tells how long each step took, and Ctrl-C leaves nothing behind", async () => {
  const run = start();
  const ready = await run.ready;
  expect(run.output()).toMatch(/^\[1\/8\] contracts compiled … \d+\.\d s$/m);
  expect(ready.chainId).toBe(31337);
  const addresses = JSON.parse(await readFile(join(ready.deployment, "addresses.json"), "utf8"));
  expect(Object.keys(addresses)).toEqual(
    expect.arrayContaining([
      "AlthingToken",
      "AlthingGovernor",
      "TimelockController",
      "GuardianSafe",
      "EAS",
      "FluenceCore",
      "EmissionController",
      "Elections",
      "CommitteeSafe",
    ]),
  );
  expect(await api("/api/health", ready)).toMatchObject({ status: "live", chainId: 31337 });
  expect(await api("/api/proposals", ready)).toMatchObject({ counts: { executed: 7, queued: 2, pending: 1 } });
  expect(await (await fetch(ready.ui)).text()).toContain("<!doctype html>");

  const processes = await processesOf(run);
  run.process.kill("SIGINT");
  expect(await run.ended).toEqual([0, null]);
  await expectNothingLeft(processes, ready);
});

test("when one process dies, all stop, and it is named with its end", async () => {
  const run = start();
  const ready = await run.ready;
  const processes = await processesOf(run);
  const [one] = processes;
  process.kill(z.number().parse(one), "SIGKILL");
  expect(await run.ended).toEqual([1, null]);
  expect(run.output()).toMatch(/^(chain|index|bots) ended \(SIGKILL\)/m);
  await expectNothingLeft(processes, ready);
});

test("even killed outright, it takes its processes along", async () => {
  const run = start();
  const { deployment } = await run.ready;
  const processes = await processesOf(run);
  run.process.kill("SIGKILL");
  await run.ended;
  await expect.poll(() => Promise.all(processes.map(isRunning))).toEqual(processes.map(() => false));
  await rm(join(deployment, "../.."), { recursive: true });
});

test("two at once do not disturb one another", async () => {
  const [one, other] = await Promise.all([start().ready, start().ready]);
  expect(one.deployment).not.toBe(other.deployment);
  expect(one.rpc).not.toBe(other.rpc);
  expect(await api("/api/health", one)).toMatchObject({ status: "live" });
  expect(await api("/api/health", other)).toMatchObject({ status: "live" });
});

test.each(["PORT", "RPC_PORT"])("a taken %s is named before any work", async (variable) => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const run = start({ [variable]: String(port) });
  expect(await run.ended).toEqual([1, null]);
  expect(run.output()).toMatch(new RegExp(`^Port ${port} for .* is taken by another program\\. .*${variable}=`));
  expect(run.output()).not.toContain("[1/8]");
  await new Promise((resolve) => server.close(resolve));
});

test("a port that is none is refused by its variable", async () => {
  const run = start({ PORT: "http" });
  expect(await run.ended).toEqual([1, null]);
  expect(run.output()).toContain('PORT is "http", which is not a port');
});

test("stopped while it starts, it stops", async () => {
  const run = start();
  await expect.poll(() => run.output(), { timeout: 110_000 }).toContain("[2/8]");
  const processes = await processesOf(run);
  run.process.kill("SIGTERM");
  expect(await run.ended).toEqual([0, null]);
  expect(await Promise.all(processes.map(isRunning))).toEqual(processes.map(() => false));
});
