import { mkdir } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { connectLocalAccount } from "./connect.ts";
import { go, pathOf, settled } from "./go.ts";
import { openBrowser } from "./open-browser.ts";

const views = [
  { name: "desktop", viewport: { width: 1440, height: 900 }, isMobile: false },
  { name: "phone", viewport: { width: 390, height: 844 }, isMobile: true },
];

const pages: Record<string, string> = {
  home: "/",
  proposals: "/proposals",
  proposal: "/proposals/:active",
  executed: "/proposals/:executed",
  account: "/accounts/0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
  "new-proposal": "/proposals/new?action=governor.votingDelay",
  elections: "/elections",
  election: "/elections/2",
  "election-result": "/elections/1",
  candidate: "/elections/2/candidates/0x8626f6940E2eb28930eFb4CeF49B2d1F2C9C1199",
  register: "/elections/2/register",
  signals: "/signals",
  "new-signal": "/signals/new",
  delegates: "/delegates",
  parameters: "/parameters",
  parameter: "/parameters/governor.votingDelay",
  committee: "/committee",
  room: "/committee/room",
  emissions: "/emissions",
  providers: "/providers",
  provider: "/providers/3",
  "new-provider": "/providers/new",
  treasury: "/treasury",
  network: "/network",
};

async function shoot(
  browser: Browser,
  url: string,
  folder: string,
  colorScheme: "light" | "dark",
  account: string | null,
): Promise<void> {
  for (const { name, ...view } of views) {
    const context = await browser.newContext({ ...view, colorScheme, deviceScaleFactor: 1 });
    const page = await context.newPage();
    await page.goto(url);
    if (account !== null) await connectLocalAccount(page, account);
    for (const [title, path] of Object.entries(pages)) {
      await go(page, await pathOf(new URL(url).origin, path));
      await settled(page);
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${folder}/${title}-${name}-${colorScheme}.png`, fullPage: title !== "proposals" });
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
