import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);

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
    "proposals/catalogue/catalogue.ts",
    "proposals/draft/proposal-draft.ts",
    "proposals/draft/proposal-review.ts",
    "proposals/draft/proposal-file.ts",
    "protocol/governor/proposal-description.ts",
    "protocol/chain/simulate-calls.ts",
    "protocol/safe/safe-report.ts",
    "protocol/safe/safe-hash-text.ts",
    "protocol/safe/file/parse-safe-file.ts",
    "protocol/safe/signatures/read-safe.ts",
    "protocol/safe/signatures/verify-signature.ts",
  ])("%s needs nothing of Node's", async (module) => {
    const all = await imports(`#${module}`);
    expect([...all].filter((name) => name.startsWith("node:") || name === "ox")).toEqual([]);
    expect(all.size).toBeGreaterThan(1);
  });

  it("the catalogue does without the YAML reader and the contracts' whole ABIs", async () => {
    const all = [...(await imports("#proposals/catalogue/catalogue.ts"))];
    expect(all.filter((name) => name === "yaml" || name.includes("/abi/"))).toEqual([]);
  });
});
