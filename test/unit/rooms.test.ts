import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** Which rooms a room may import from, beside itself and packages. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  protocol: [],
  profiles: ["protocol"],
  operator: ["protocol"],
  proposals: ["protocol", "profiles", "operator"],
  simulation: ["protocol", "profiles", "operator"],
  deploy: ["protocol", "profiles", "proposals", "operator"],
  store: [],
  index: ["protocol", "profiles", "proposals", "store", "operator"],
  bots: ["protocol", "profiles", "proposals", "store", "operator"],
  "governance-ui": ["protocol", "profiles", "proposals"],
};

function roomsImportedBy(file: string): string[] {
  const source = readFileSync(join(ROOT, file), "utf8");
  return [...source.matchAll(/(?:from|import)\s*\(?\s*"([#.][^"]+)"/g)]
    .map(([, path = ""]) =>
      path.startsWith("#")
        ? path.slice(1).split("/")[0]
        : relative(ROOT, join(ROOT, dirname(file), path)).split("/")[0],
    )
    .filter((room) => room !== undefined);
}

describe("the rooms of the project", () => {
  for (const [room, allowed] of Object.entries(MAY_IMPORT)) {
    it(`${room} imports only from ${["itself", ...allowed].join(", ")}`, () => {
      const files = globSync(`${room}/**/*.{ts,tsx}`, { cwd: ROOT }).filter((file) => !file.includes("dist/"));
      expect(files.length).toBeGreaterThan(0);
      const foreign = files.flatMap((file) =>
        roomsImportedBy(file)
          .filter((imported) => imported !== room && !allowed.includes(imported))
          .map((imported) => `${file} imports ${imported}`),
      );
      expect(foreign).toEqual([]);
    });
  }
});
