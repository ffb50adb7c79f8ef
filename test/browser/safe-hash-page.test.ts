import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { offlinePage } from "#governance-ui/safe-hash/offline-page.ts";
import { parseSafeFile } from "#protocol/safe/file/parse-safe-file.ts";
import { safeHashText } from "#protocol/safe/safe-hash-text.ts";
import { safeReport } from "#protocol/safe/safe-report.ts";
import { openBrowser } from "./open-browser.ts";
import { violations } from "./violations.ts";

const file = JSON.stringify({
  chainId: 1,
  safe: "0x1111111111111111111111111111111111111111",
  version: "1.4.1",
  to: "0x1111111111111111111111111111111111111111",
  data: "0x694e80c30000000000000000000000000000000000000000000000000000000000000001",
  nonce: 7,
});

let folder: string;
let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "althing-offline-"));
  const root = fileURLToPath(new URL("../../governance-ui/safe-hash", import.meta.url));
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    plugins: [offlinePage()],
    build: { outDir: folder, emptyOutDir: false, rolldownOptions: { input: join(root, "main.ts") } },
  });
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  page = await context.newPage();
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(join(folder, "safe-hash.html")).href);
});

afterAll(async () => {
  await browser?.close();
  if (folder) await rm(folder, { recursive: true });
});

const result = () => page.locator("#result");

describe("the offline page", () => {
  it("says what npm run safe-hash says, warnings in red", async () => {
    await page.getByLabel("Transaction or message of a Safe, in JSON or YAML").fill(file);
    await page.getByRole("button", { name: "Compute the hashes" }).click();
    const said = safeHashText(safeReport(parseSafeFile(file, "text", {})), (_, text) => text);
    expect((await result().innerText()).trim()).toBe(said.trim());
    await result().locator(".red", { hasText: "changeThreshold changes the threshold" }).waitFor();
  });

  it("says what is wrong with what it cannot read", async () => {
    await page.getByLabel("Transaction or message of a Safe, in JSON or YAML").fill('{"to": 1}');
    await page.getByRole("button", { name: "Compute the hashes" }).click();
    await result().locator(".red", { hasText: "expected an address" }).first().waitFor();
    await page.getByText("What the text does not say").click();
    await page.getByLabel("Chain id").fill("x");
    await page.getByRole("button", { name: "Compute the hashes" }).click();
    await result().getByText("Chain id: expected a whole number").waitFor();
  });

  it("is one file, asks nobody, and may not", async () => {
    expect(asked).toEqual([pathToFileURL(join(folder, "safe-hash.html")).href]);
    const fetched = await page.evaluate(() =>
      fetch("https://example.org").then(
        () => "answered",
        () => "refused",
      ),
    );
    expect(fetched).toBe("refused");
    const html = await readFile(join(folder, "safe-hash.html"), "utf8");
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+'; style-src/);
    expect(html).not.toMatch(/\b(src|href)="/);
  });

  it("has no serious accessibility violation", async () => {
    expect(await violations(page)).toEqual([]);
  });
});
