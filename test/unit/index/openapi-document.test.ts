import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "#index/api/openapi-document.ts";

describe("index/openapi.json", () => {
  it("is what the routes say; if this fails, run `node index/write-openapi.ts`", () => {
    const file = new URL("../../../index/api/openapi.json", import.meta.url);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });
});
