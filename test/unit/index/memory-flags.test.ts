import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { memoryFlags } from "#index/server/memory-flags.ts";

it("npm run serve starts Node with the flags that are measured", () => {
  const { scripts } = z
    .object({ scripts: z.object({ serve: z.string() }) })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  expect(scripts.serve).toBe(`node ${memoryFlags.join(" ")} index/serve.ts`);
});
