import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

const root = new URL("../../../", import.meta.url);

/** Every module and package that a module of ours imports, directly or not; modules by their path, such as `#room/file.ts`. */
async function imports(entry: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  if (!entry.startsWith("#")) return seen;
  const path = entry.slice(1);
  const source = await readFile(new URL(path, root), "utf8");
  for (const [, name = ""] of source.matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)";/gm)) {
    await imports(name.startsWith(".") ? `#${posix.join(posix.dirname(path), name)}` : name, seen);
  }
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
