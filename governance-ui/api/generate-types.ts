import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";
import * as z from "zod/mini";

const source = new URL("../../index/api/openapi.json", import.meta.url);
const target = new URL("./types.ts", import.meta.url);
const named = z.object({ $ref: z.string() });
const body = z.object({ content: z.object({ "application/json": z.object({ schema: named }) }) });
const openapi = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), body) }))),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
});

/** The TypeScript of `components.schemas` in `index/api/openapi.json`, and which of them are answers: what `api/types.ts` holds. */
export async function generateTypes(): Promise<string> {
  const document = (await readFile(source, "utf8")).replaceAll("#/components/schemas/", "#/definitions/");
  const {
    paths,
    components: { schemas },
  } = openapi.parse(JSON.parse(document));
  const titled = Object.entries(schemas).map(([title, schema]) => [title, { ...schema, title }]);
  const types = await compile({ definitions: Object.fromEntries(titled) }, "Api", {
    additionalProperties: false,
    unreachableDefinitions: true,
    bannerComment: "/** Generated from index/api/openapi.json by `node governance-ui/api/generate-types.ts`. */",
    style: { printWidth: 110 },
  });
  const declared = types
    .replace(/export interface Api \{[^}]*\}\n/, "")
    .replaceAll(/\/\*\*\n \* This interface was[^/]*\*\/\n/g, "");
  return `${declared}\n${answersOf(paths)}`;
}

/** The schemas that the API answers with, by name. */
function answersOf(paths: z.infer<typeof openapi>["paths"]): string {
  const responses = Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap((route) => Object.values(route.responses));
  const names = responses.map(({ content }) => content["application/json"].schema.$ref.split("/").at(-1));
  const lines = [...new Set(names)].sort().map((name) => `  ${name}: ${name};\n`);
  return `/** What the API answers with, by the schema's name. */\nexport interface Answers {\n${lines.join("")}}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, await generateTypes());
