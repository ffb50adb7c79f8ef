import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const root = join(import.meta.dirname, "../..");
const pages = globSync("{*.md,docs/*.md}", { cwd: root }).sort();
const read = (page: string) => readFileSync(join(root, page), "utf8");
const { scripts, version } = z
  .object({ scripts: z.record(z.string(), z.string()), version: z.string() })
  .parse(JSON.parse(read("package.json")));

/** As pages on the web name a heading in an address. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
const anchors = (page: string) => [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchorOf(heading));

describe.each(pages)("%s", (page) => {
  it("leads to files and headings that there are", () => {
    const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? page : join(dirname(page), file);
      return !existsSync(join(root, target)) || (anchor !== undefined && !anchors(target).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  it("names commands that there are", () => {
    const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

it.each(["docs/extending.md", "test/unit/registrations.test.ts"])(
  "%s sends nobody to a file that is not there",
  (page) => {
    const rooms = globSync("*/", { cwd: root }).filter((room) => !room.startsWith("node_modules"));
    const named = [...read(page).matchAll(/(?<![\w#./-])([\w-]+)\/[\w/.-]+\.(?:tsx?|yaml|sol|md)\b(?![*-])/g)];
    const missing = named.filter(([path, room = ""]) => rooms.includes(room) && !existsSync(join(root, path)));
    expect(named.length).toBeGreaterThan(10);
    expect(missing.map(([path]) => path)).toEqual([]);
  },
);

describe("CHANGELOG.md", () => {
  const versions = [...read("CHANGELOG.md").matchAll(/^## \[(.+?)\](?: - (\d{4}-\d{2}-\d{2}))?$/gm)];

  it("begins with what is not released, then this version, and tells a date of each, the newest first", () => {
    const [unreleased, newest] = versions.map(([, name]) => name);
    expect([unreleased, newest]).toEqual(["Unreleased", version]);
    const dates = versions.slice(1).map(([, , date = "none"]) => date);
    expect(dates).not.toContain("none");
    expect(dates).toEqual(dates.toSorted().reverse());
  });
});
