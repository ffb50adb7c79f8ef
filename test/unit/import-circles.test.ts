import { globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";

const ROOT = join(import.meta.dirname, "../..");
const { imports } = z
  .object({ imports: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));
const ROOMS = Object.keys(imports)
  .map((alias) => alias.slice(1, -"/*".length))
  .filter((room) => room !== "test");

type Graph = ReadonlyMap<string, readonly string[]>;

/** What every file of the rooms imports, types included. */
function importsOfFiles(): Graph {
  const files = globSync(`{${ROOMS}}/**/*.{ts,tsx}`, { cwd: ROOT }).filter((file) => !file.includes("dist/"));
  return new Map(
    files.map((file) => {
      const source = readFileSync(join(ROOT, file), "utf8");
      const paths = [...source.matchAll(/(?:from|import)\s*\(?\s*"([#.][^"]+)"/g)].map(([, path = ""]) => path);
      return [file, paths.map((path) => (path.startsWith("#") ? path.slice(1) : posix.join(dirname(file), path)))];
    }),
  );
}

/** A graph of folders that stands for one of the files in them. */
function byFolder(files: Graph, folderOf: (file: string) => string | undefined): Graph {
  const folders = new Map<string, string[]>();
  for (const [file, imported] of files) {
    const folder = folderOf(file);
    if (folder === undefined) continue;
    const others = imported.map(folderOf).filter((other) => other !== undefined && other !== folder);
    folders.set(folder, [...(folders.get(folder) ?? []), ...others.filter((other) => other !== undefined)]);
  }
  return folders;
}

/** What can be reached from itself, in groups whose members reach one another. */
function circles(graph: Graph): string[][] {
  const reached = new Map([...graph.keys()].map((start) => [start, reachable(graph, start)]));
  const inCircle = [...graph.keys()].filter((start) => reached.get(start)?.has(start));
  const groups = inCircle.map((start) =>
    inCircle.filter((other) => reached.get(start)?.has(other) && reached.get(other)?.has(start)).sort(),
  );
  return groups.filter((group, index) => group[0] === inCircle[index]);
}

function reachable(graph: Graph, start: string): Set<string> {
  const found = new Set<string>();
  const open = [...(graph.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(graph.get(next) ?? []));
  }
  return found;
}

describe("imports", () => {
  const files = importsOfFiles();

  it("are read from every room", () => {
    for (const room of ROOMS)
      expect(
        [...files.keys()].some((file) => file.startsWith(`${room}/`)),
        room,
      ).toBe(true);
    const missing = [...files].flatMap(([file, imported]) =>
      imported.filter((path) => /\.tsx?$/.test(path) && !files.has(path)).map((path) => `${file} imports ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it("form no circle of files, types included: move what both need into a file below them", () => {
    expect(circles(files)).toEqual([]);
  });

  it("form no circle of folders in index/: see Layers of the index in docs/extending.md", () => {
    expect(circles(byFolder(files, (file) => /^index\/[^/]+(?=\/)/.exec(file)?.[0]))).toEqual([]);
  });

  it("would be found as circles by the search above", () => {
    const graph = new Map([
      ["a", ["b", "d"]],
      ["b", ["c"]],
      ["c", ["a"]],
      ["d", ["e"]],
      ["e", []],
      ["self", ["self"]],
    ]);
    expect(circles(graph)).toEqual([["a", "b", "c"], ["self"]]);
  });
});
