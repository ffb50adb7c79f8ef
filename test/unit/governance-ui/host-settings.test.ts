import { Hono } from "hono";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { apiNamedBy } from "#governance-ui/api/host-settings.ts";
import { pagePolicy } from "#governance-ui/build/page-policy.ts";
import { safeHeaders } from "#index/api/safe-headers.ts";

const PAGE = "https://gateway.example/ipfs/bafy/index.html";

describe("the settings beside the page", () => {
  it.for([
    ['{ "api": "./" }', "https://gateway.example/ipfs/bafy/"],
    ["{}", "https://gateway.example/ipfs/bafy/"],
    ['{ "api": "https://api.example" }', "https://api.example/"],
    ['{ "api": "https://api.example/dao" }', "https://api.example/dao/"],
    ['{ "api": "http://127.0.0.1:4400/" }', "http://127.0.0.1:4400/"],
    ['{ "api": "/dao" }', "https://gateway.example/dao/"],
  ] as const)("%s name %s", ([text, api]) => {
    expect(apiNamedBy(text, PAGE)).toBe(api);
  });

  it.for([
    ["<!doctype html>", "settings.json beside this page is not JSON."],
    ['{ "apo": "https://api.example" }', 'holds something else than {"api": "https://…"}'],
    ['{ "api": 1 }', "holds something else"],
    ['{ "api": "javascript:alert(1)" }', 'names "javascript:alert(1)" as the API, which is no http or https address'],
    ['{ "api": "https://" }', 'names "https://" as the API'],
    ['{ "api": "https://api.example/?key=1" }', "which is no http or https address"],
  ] as const)("%s are refused: %s", ([text, message]) => {
    expect(() => apiNamedBy(text, PAGE)).toThrow(message);
  });
});

describe("what is given to an API elsewhere that cannot be reached", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it.for([
    ["https://api.example", /takes nothing from pages of https:\/\/gateway\.example: .* ALLOWED_ORIGINS/],
    ["./", /Check that the index is running/],
  ] as const)("%s: %s", async ([api, hint]) => {
    vi.resetModules();
    vi.stubGlobal("document", { baseURI: PAGE });
    vi.stubGlobal("location", new URL(PAGE));
    vi.stubGlobal("fetch", async (url: URL | string) => {
      if (String(url).endsWith("/settings.json")) return new Response(JSON.stringify({ api }));
      throw new TypeError("Failed to fetch");
    });
    const { readHostSettings } = await import("#governance-ui/api/host-settings.ts");
    const { getJson, postJson } = await import("#governance-ui/api/get-json.ts");
    await readHostSettings();
    await expect(postJson("relay/ballots", z.unknown(), {})).rejects.toMatchObject({
      hint: expect.stringMatching(hint),
    });
    await expect(getJson("health", z.unknown())).rejects.toMatchObject({
      hint: expect.stringMatching(/Check that the index is running/),
    });
  });
});

it("the policy in the page is that of the server's header, but for what only one of them can say", async () => {
  const app = new Hono().use(safeHeaders(null)).get("/", (c) => c.text(""));
  const header = (await app.request("/")).headers.get("content-security-policy") ?? "";
  const directives = Object.fromEntries(
    header.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(" ");
      return [name, sources] as const;
    }),
  );
  const { "frame-ancestors": _, "connect-src": own, ...shared } = directives;
  const { "connect-src": any, ...inPage } = pagePolicy;
  expect(inPage).toEqual(shared);
  expect(any).toEqual([...(own ?? []), "https:", "http:"]);
});
