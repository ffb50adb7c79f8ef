import { writeFileSync } from "node:fs";
import { openApiDocument } from "#index/api/openapi-document.ts";

const file = new URL("api/openapi.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
console.log(`wrote ${file.pathname}`);
