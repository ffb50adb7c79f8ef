import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
/** What Node runs from its source; the page is built by Vite. */
const rooms = ["protocol", "profiles", "simulation", "operator", "proposals", "deploy", "store", "index", "bots"];

it("Node can take the types out of every file that it runs, which vitest does by another way", () => {
  const files = globSync(`{${rooms.join()}}/**/*.ts`, { cwd: root }).filter((file) => !file.endsWith(".d.ts"));
  expect(files.length).toBeGreaterThan(500);
  const refused = files.flatMap((file) => {
    try {
      stripTypeScriptTypes(readFileSync(join(root, file), "utf8"));
      return [];
    } catch (error) {
      return [`${file}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
  expect(refused).toEqual([]);
});
