import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "../../..");
/** What the page is built from. */
const SOURCES = ["governance-ui", "protocol", "profiles", "proposals", "package.json", "tsconfig.json"];

let folder: string;
beforeAll(async () => {
  // Below the packages, so that each copy finds them.
  await mkdir(join(ROOT, "cache"), { recursive: true });
  folder = await mkdtemp(join(ROOT, "cache", "builds-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function builtIn(place: string) {
  const copy = join(folder, place);
  for (const source of SOURCES) {
    await cp(join(ROOT, source), join(copy, source), {
      recursive: true,
      filter: (path) => path !== join(ROOT, "governance-ui/dist"),
    });
  }
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const { stdout } = await run(process.execPath, [vite, "build", "governance-ui"], { cwd: copy });
  const directory = join(copy, "governance-ui/dist");
  const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(directory.length)).sort();
  const contents = await Promise.all(paths.map((path) => readFile(join(directory, path))));
  return { directory, paths, contents, said: /^build ([0-9a-f]{64})$/m.exec(stdout)?.[1] };
}

it("two builds in two folders are the same to the byte, and say the hash that anyone can compute", async () => {
  const [one, other] = [await builtIn("one"), await builtIn("another, of another name")];
  expect(other.paths).toEqual(one.paths);
  expect(one.paths).toContain("/index.html");
  const different = one.paths.filter((_, index) => !other.contents[index]?.equals(one.contents[index] ?? Buffer.of()));
  expect(different).toEqual([]);
  const inPlace = one.contents.findIndex((content) => content.includes(folder));
  expect(one.paths[inPlace]).toBeUndefined();

  const command = "find . -type f ! -name settings.json | LC_ALL=C sort | xargs sha256sum | sha256sum";
  const { stdout } = await run("sh", ["-c", command], { cwd: one.directory });
  expect(one.said).toBe(stdout.slice(0, 64));
  expect(other.said).toBe(one.said);
});

it("the settings beside the page are not part of the hash, and name the page's own host", async () => {
  const settings = await readFile(join(folder, "one/governance-ui/dist/settings.json"), "utf8");
  expect(JSON.parse(settings)).toEqual({ api: "./" });
});
