import { access, mkdir, mkdtemp, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createInstance, type Instance } from "#deploy/local/instance.ts";

let parent: string;
let link: string;
let instances: Instance[];

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "althing-test-"));
  link = join(parent, "deployments/31337");
  instances = [];
});

afterEach(async () => {
  for (const instance of instances) await instance.remove();
  await rm(parent, { recursive: true });
});

async function create(): Promise<Instance> {
  const instance = await createInstance(link);
  instances.push(instance);
  return instance;
}

it("the first run is found at the usual place, and nothing is left of it afterwards", async () => {
  const instance = await createInstance(link);
  expect(await readlink(link)).toBe(instance.deployment);
  await instance.remove();
  await expect(access(link)).rejects.toThrow("ENOENT");
  await expect(readlink(link)).rejects.toThrow("ENOENT");
  await expect(access(instance.directory)).rejects.toThrow("ENOENT");
});

it("a second run leaves the first its place", async () => {
  const first = await create();
  const second = await createInstance(link);
  expect(second.deployment).not.toBe(first.deployment);
  await second.remove();
  expect(await readlink(link)).toBe(first.deployment);
});

it("of two that start together one gets the place and both a directory", async () => {
  const [one, other] = await Promise.all([create(), create()]);
  expect([one.deployment, other.deployment]).toContain(await readlink(link));
  expect(one.directory).not.toBe(other.directory);
});

it("what a killed run left behind is cleared away", async () => {
  const killed = await createInstance(link);
  await writeFile(join(killed.directory, "process-id"), "4194305");
  const next = await create();
  expect(await readlink(link)).toBe(next.deployment);
  await expect(access(killed.directory)).rejects.toThrow("ENOENT");
});

it("what a killed second run left behind is cleared away too", async () => {
  const first = await create();
  const killed = await createInstance(link);
  await writeFile(join(killed.directory, "process-id"), "4194305");
  await create();
  expect(await readlink(link)).toBe(first.deployment);
  await expect(access(killed.directory)).rejects.toThrow("ENOENT");
});

it("a link into nothing is replaced", async () => {
  await mkdir(join(parent, "deployments"));
  await symlink("/nowhere/deployments/31337", link);
  const instance = await create();
  expect(await readlink(link)).toBe(instance.deployment);
});

it("a directory that no run made is left alone", async () => {
  await mkdir(link, { recursive: true });
  await writeFile(join(link, "addresses.json"), "{}");
  await (await createInstance(link)).remove();
  await access(join(link, "addresses.json"));
});
