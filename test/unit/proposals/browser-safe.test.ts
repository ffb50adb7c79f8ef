import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";

const room = new URL("../../../proposals/", import.meta.url);

/** Every module and package that a module of the room imports, directly or not. */
async function imports(entry: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  if (!entry.startsWith("#proposals/")) return seen;
  const source = await readFile(new URL(entry.slice("#proposals/".length), room), "utf8");
  for (const [, name = ""] of source.matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)";/gm)) await imports(name, seen);
  return seen;
}

describe("what a browser loads", () => {
  it.each([
    "catalogue.ts",
    "proposal-draft.ts",
    "proposal-description.ts",
    "proposal-review.ts",
    "simulate-calls.ts",
    "proposal-file.ts",
    "safe/safe-report.ts",
    "safe/file/parse-safe-file.ts",
    "safe/signatures/read-safe.ts",
    "safe/signatures/verify-signature.ts",
    "cli/safe-hash-text.ts",
  ])("%s needs nothing of Node's", async (module) => {
    const all = await imports(`#proposals/${module}`);
    expect([...all].filter((name) => name.startsWith("node:") || name === "ox")).toEqual([]);
    expect(all.size).toBeGreaterThan(1);
  });

  it("the catalogue does without the YAML reader and the contracts' whole ABIs", async () => {
    const all = [...(await imports("#proposals/catalogue.ts"))];
    expect(all.filter((name) => name === "yaml" || name.includes("/abi/"))).toEqual([]);
  });
});
