import { access, readFile, readlink, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { descendants, isRunning, type Run, runStart, type Started } from "./npm-start.ts";

const runs: Run[] = [];

afterEach(() => end(runs));

async function end(started: Run[]): Promise<void> {
  for (const run of started.splice(0)) {
    run.process.kill("SIGTERM");
    await run.ended;
  }
}

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

describe("given two at once", () => {
  const two: Run[] = [];
  let one: Started;
  let other: Started;

  beforeAll(async () => {
    two.push(runStart(), runStart());
    const [first, second] = await Promise.all(two.map(({ ready }) => ready));
    if (first === undefined || second === undefined) throw new Error("Two were started.");
    one = first;
    other = second;
  });

  afterAll(() => end(two));

  const run = (index: 0 | 1): Run => {
    const found = two[index];
    if (found === undefined) throw new Error("Two were started.");
    return found;
  };

  it("starts everything, and tells how long each step took", async () => {
    expect(run(0).output()).toMatch(/^\[1\/\d\] .+ … \d+\.\d s$/m);
    expect(one.chainId).toBe(31337);
    const addresses = JSON.parse(await readFile(join(one.deployment, "addresses.json"), "utf8"));
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
    expect(await api("/api/health", one)).toMatchObject({ status: "live", chainId: 31337 });
    expect(await api("/api/proposals", one)).toMatchObject({ counts: { queued: 2, pending: 1 } });
    expect(await (await fetch(one.ui)).text()).toContain("<!doctype html>");
  });

  it("neither disturbs the other", async () => {
    expect(one.deployment).not.toBe(other.deployment);
    expect(one.rpc).not.toBe(other.rpc);
    expect(await api("/api/health", other)).toMatchObject({ status: "live" });
  });

  it("Ctrl-C leaves nothing of one behind, and the other goes on", async () => {
    const processes = await processesOf(run(0));
    run(0).process.kill("SIGINT");
    expect(await run(0).ended).toEqual([0, null]);
    await expectNothingLeft(processes, one);
    expect(await api("/api/health", other)).toMatchObject({ status: "live" });
  });

  it("when one process of a run dies, all of it stops, and it is named with its end", async () => {
    const processes = await processesOf(run(1));
    process.kill(z.number().parse(processes[0]), "SIGKILL");
    expect(await run(1).ended).toEqual([1, null]);
    expect(run(1).output()).toMatch(/^(chain|index|bots) ended \(SIGKILL\)/m);
    await expectNothingLeft(processes, other);
  });
});

it("even killed outright, it takes its processes along", async () => {
  const run = start();
  const { deployment } = await run.ready;
  const processes = await processesOf(run);
  run.process.kill("SIGKILL");
  await run.ended;
  await expect.poll(() => Promise.all(processes.map(isRunning))).toEqual(processes.map(() => false));
  await rm(join(deployment, "../.."), { recursive: true });
});

it.each(["PORT", "RPC_PORT"])("a taken %s is named before any work", async (variable) => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const run = start({ [variable]: String(port) });
  expect(await run.ended).toEqual([1, null]);
  expect(run.output()).toMatch(new RegExp(`^Port ${port} for .* is taken by another program\\. .*${variable}=`));
  expect(run.output()).not.toContain("[1/8]");
  await new Promise((resolve) => server.close(resolve));
});

it("a port that is none is refused by its variable", async () => {
  const run = start({ PORT: "http" });
  expect(await run.ended).toEqual([1, null]);
  expect(run.output()).toContain('PORT is "http", which is not a port');
});

it("stopped while it starts, it stops", async () => {
  const run = start();
  await expect.poll(() => run.output()).toMatch(/^\[2\//m);
  const processes = await processesOf(run);
  run.process.kill("SIGTERM");
  expect(await run.ended).toEqual([0, null]);
  expect(await Promise.all(processes.map(isRunning))).toEqual(processes.map(() => false));
});
