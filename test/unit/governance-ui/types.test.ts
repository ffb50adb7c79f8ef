import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { generateTypes } from "#governance-ui/api/generate-types.ts";

const bare = (text: string) => text.replaceAll(/[\s;]/g, "");

it("the API's types are those of index/openapi.json", async () => {
  const written = await readFile(new URL("../../../governance-ui/api/types.ts", import.meta.url), "utf8");
  const same = bare(written) === bare(await generateTypes());
  expect(same, "api/types.ts is out of date: run node governance-ui/api/generate-types.ts").toBe(true);
});
