import { mkdir } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./open-browser.ts";

const views = [
  { name: "desktop", viewport: { width: 1440, height: 900 }, isMobile: false },
  { name: "phone", viewport: { width: 390, height: 844 }, isMobile: true },
];

const pages: Record<string, string> = {
  home: "/",
  proposals: "/proposals",
  proposal: "/proposals/1",
  "new-proposal": "/proposals/new?action=governor.votingDelay",
  delegates: "/delegates",
  parameters: "/parameters",
  parameter: "/parameters/governor.votingDelay",
  treasury: "/treasury",
};

/** Connects as the first account of a local chain, so that the pages show what a holder sees. */
export async function connectLocalAccount(page: Page, label: string): Promise<void> {
  await page.getByRole("button", { name: "Connect" }).click();
  await page.getByRole("dialog").getByRole("button", { name: new RegExp(`^${label} 0x`) }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

async function shoot(browser: Browser, url: string, folder: string, colorScheme: "light" | "dark", account: string | null): Promise<void> {
  for (const { name, ...view } of views) {
    const context = await browser.newContext({ ...view, colorScheme, deviceScaleFactor: 1 });
    const page = await context.newPage();
    await page.goto(url);
    if (account !== null) await connectLocalAccount(page, account);
    for (const [title, path] of Object.entries(pages)) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, path);
      await page.waitForLoadState("networkidle", { timeout: 3_000 }).catch(() => {});
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${folder}/${title}-${name}-${colorScheme}.png`, fullPage: true });
    }
    await context.close();
  }
}

const [url, folder, account] = process.argv.slice(2);
if (url === undefined || folder === undefined) {
  console.error("Usage: node test/browser/screenshots.ts URL FOLDER [ACCOUNT LABEL]");
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const browser = await openBrowser();
for (const scheme of ["light", "dark"] as const) await shoot(browser, url, folder, scheme, account ?? null);
await browser.close();
