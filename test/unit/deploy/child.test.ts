import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { startChild } from "#deploy/local/child.ts";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "althing-child-"));
});

afterEach(() => rm(directory, { recursive: true }));

async function run(source: string) {
  const script = join(directory, "script.mjs");
  await writeFile(script, source);
  return startChild("the child", script, []);
}

/** Whether the process still does anything: one that ended but whose parent has not looked yet does not. */
async function isRunning(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "State: gone");
  return !/^State:\s+(Z|X|gone)/m.test(status);
}

it("announces the JSON behind its word, whatever else it prints", async () => {
  const child = await run('console.log("listening"); console.log(\'listening {"api":1}\'); setInterval(() => 0, 1000)');
  expect(await child.announcement("listening")).toEqual({ api: 1 });
  expect(await child.announcement("listening")).toEqual({ api: 1 });
  await child.stop();
});

it("a child that ends before its announcement fails with its last lines", async () => {
  const child = await run('console.error("no such table"); process.exit(3)');
  await expect(child.announcement("listening")).rejects.toThrow(/the child ended \(exit code 3\)[\s\S]*no such table/);
  expect((await child.ended).succeeded).toBe(false);
});

it("a child that does its work and ends succeeds", async () => {
  expect((await (await run("")).ended).succeeded).toBe(true);
});

it("stopping takes along what the child started", async () => {
  const child = await run(`
    import { spawn } from "node:child_process";
    const grandchild = spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)"]);
    console.log("pids " + JSON.stringify([process.pid, grandchild.pid]));
  `);
  const pids = await child.announcement("pids");
  await child.stop();
  const running = await Promise.all(z.array(z.number()).length(2).parse(pids).map(isRunning));
  expect(running).toEqual([false, false]);
});

it("a child that ignores the request to stop is killed", async () => {
  const child = await run('process.on("SIGTERM", () => 0); setInterval(() => 0, 1000); console.log("up {}")');
  await child.announcement("up");
  await child.stop();
  expect((await child.ended).reason).toContain("SIGKILL");
});
