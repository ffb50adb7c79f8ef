import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";
import * as z from "zod/mini";

const source = new URL("../../index/api/openapi.json", import.meta.url);
const target = new URL("./types.ts", import.meta.url);
const openapi = z.object({
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
});

/** The TypeScript of `components.schemas` in `index/openapi.json`: what `api/types.ts` holds. */
export async function generateTypes(): Promise<string> {
  const document = (await readFile(source, "utf8")).replaceAll("#/components/schemas/", "#/definitions/");
  const { schemas } = openapi.parse(JSON.parse(document)).components;
  const named = Object.entries(schemas).map(([title, schema]) => [title, { ...schema, title }]);
  const types = await compile({ definitions: Object.fromEntries(named) }, "Api", {
    additionalProperties: false,
    unreachableDefinitions: true,
    bannerComment: "/** Generated from index/openapi.json by `node governance-ui/api/generate-types.ts`. */",
    style: { printWidth: 110 },
  });
  return types
    .replace(/export interface Api \{[^}]*\}\n/, "")
    .replaceAll(/\/\*\*\n \* This interface was[^/]*\*\/\n/g, "");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, await generateTypes());
